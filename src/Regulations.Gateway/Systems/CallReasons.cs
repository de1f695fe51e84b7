namespace Regulations.Gateway.Systems;

/// <summary>The words for calls that did not succeed.</summary>
internal static class CallReasons
{
    public static readonly Reason UnknownSystem = new(
        "unknown-system",
        "Мұндай ақпараттық жүйе шлюзге белгісіз.",
        "Такая информационная система шлюзу неизвестна.",
        "The gateway knows no such system."
    );

    public static readonly Reason UnknownOperation = new(
        "unknown-operation",
        "Бұл ақпараттық жүйеде мұндай операция жоқ.",
        "У этой информационной системы нет такой операции.",
        "This system has no such operation."
    );

    public static readonly Reason NotConfigured = new(
        "not-configured",
        "Ақпараттық жүйенің мекенжайы бапталмаған.",
        "Адрес информационной системы не настроен.",
        "No address is configured for this system."
    );

    public static readonly Reason Declined = new(
        "declined",
        "Ақпараттық жүйе сұрауды қабылдамады; қайталау нәтижені өзгертпейді.",
        "Информационная система отклонила запрос; повтор не изменит ответа.",
        "The system declined the call; repeating it will not change the answer."
    );

    public static readonly Reason TooLarge = new(
        "answer-too-large",
        "Ақпараттық жүйенің жауабы рұқсат етілген көлемнен асады.",
        "Ответ информационной системы больше допустимого размера.",
        "The system's answer is larger than allowed."
    );

    public static readonly Reason Unreadable = new(
        "answer-unreadable",
        "Ақпараттық жүйенің жауабын оқу мүмкін болмады.",
        "Ответ информационной системы не удалось прочитать.",
        "The system's answer could not be read."
    );

    public static readonly Reason Unavailable = new(
        "unavailable",
        "Ақпараттық жүйе уақытша қолжетімсіз.",
        "Информационная система временно недоступна.",
        "The system is temporarily unavailable."
    );

    public static readonly Reason Unreachable = new(
        "unreachable",
        "Ақпараттық жүйемен байланыс орнатылмады.",
        "Не удалось связаться с информационной системой.",
        "The system could not be reached."
    );

    public static readonly Reason TimedOut = new(
        "timed-out",
        "Ақпараттық жүйе белгіленген уақытта жауап бермеді.",
        "Информационная система не ответила за отведённое время.",
        "The system did not answer in the time allowed."
    );

    public static readonly Reason CircuitOpen = new(
        "circuit-open",
        "Ақаулар жиілегендіктен ақпараттық жүйеге сұраулар уақытша тоқтатылды.",
        "Из-за частых сбоев запросы к информационной системе временно приостановлены.",
        "Calls to the system are suspended for a while after repeated failures."
    );
}
