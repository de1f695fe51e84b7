namespace Regulations.Gateway.Signatures;

/// <summary>The words for signatures that were not accepted.</summary>
internal static class SignatureReasons
{
    public static readonly Reason NotCms = new(
        "not-cms",
        "Қолтаңба файлы бүлінген немесе CMS пішімінде емес.",
        "Файл подписи повреждён или имеет не формат CMS.",
        "The signature file is damaged or is not CMS."
    );

    public static readonly Reason SeveralSigners = new(
        "several-signers",
        "Қолтаңба файлында дәл бір қол қоюшы болуға тиіс.",
        "В файле подписи должен быть ровно один подписавший.",
        "The signature file must hold exactly one signer."
    );

    public static readonly Reason NoCertificate = new(
        "no-certificate",
        "Қолтаңба файлында қол қоюшының сертификаты жоқ.",
        "В файле подписи нет сертификата подписавшего.",
        "The signature file holds no certificate of the signer."
    );

    public static readonly Reason WeakAlgorithm = new(
        "algorithm-not-accepted",
        "Қолтаңба алгоритмі қабылданбайды: кілті 2048 биттен кем емес RSA және SHA-256 керек.",
        "Алгоритм подписи не принимается: нужны RSA с ключом не короче 2048 бит и SHA-256.",
        "The signature algorithm is not accepted: RSA of at least 2048 bits with SHA-256 is required."
    );

    public static readonly Reason GostNotSupported = new(
        "gost-not-supported",
        "Қолтаңба ГОСТ алгоритмімен жасалған, ал оны тексеретін қызмет бапталмаған. RSA кілтімен қол қойыңыз.",
        "Подпись сделана по алгоритму ГОСТ, а служба её проверки не настроена. Подпишите ключом RSA.",
        "The signature is made with a GOST algorithm and no service that verifies those is configured. Sign with an RSA key."
    );

    public static readonly Reason GostRejected = new(
        "gost-rejected",
        "Тексеру қызметі ГОСТ қолтаңбасын растамады.",
        "Служба проверки не подтвердила подпись по ГОСТ.",
        "The verification service did not confirm the GOST signature."
    );

    public static readonly Reason ContentChanged = new(
        "content-changed",
        "Қолтаңба осы құжатқа сәйкес келмейді: қол қойылғаннан кейін құжат өзгертілген немесе басқа құжатқа қол қойылған.",
        "Подпись не соответствует этому документу: он изменён после подписания или подписан другой документ.",
        "The signature does not fit this document: it was changed after signing, or another one was signed."
    );

    public static readonly Reason UntrustedChain = new(
        "untrusted-chain",
        "Сертификат сенімді куәландырушы орталыққа апармайды.",
        "Сертификат не ведёт к доверенному удостоверяющему центру.",
        "The certificate does not lead to a trusted certification authority."
    );

    public static readonly Reason NotYetValid = new(
        "not-yet-valid",
        "Қол қойылған кезде сертификат әлі күшіне енбеген.",
        "На момент подписания сертификат ещё не действовал.",
        "The certificate was not yet valid at the time of signing."
    );

    public static readonly Reason Expired = new(
        "expired",
        "Қол қойылған кезде сертификаттың мерзімі өтіп кеткен.",
        "На момент подписания срок действия сертификата истёк.",
        "The certificate had expired at the time of signing."
    );

    public static readonly Reason NotForSigning = new(
        "not-for-signing",
        "Сертификат қол қоюға арналмаған (кіруге арналған кілт таңдалған болуы мүмкін).",
        "Сертификат не предназначен для подписания (возможно, выбран ключ для входа).",
        "The certificate is not meant for signing (a key for signing in may have been chosen)."
    );

    public static readonly Reason WrongHolderKind = new(
        "wrong-holder-kind",
        "Сертификат түрі сәйкес келмейді: жеке тұлғаға жеке тұлғаның, ұйымға оның атынан қол қоюға құқылы адамның сертификаты керек.",
        "Вид сертификата не подходит: физическому лицу нужен сертификат физического лица, организации — лица с правом подписи от её имени.",
        "The kind of certificate does not fit: a natural person needs a natural person's, an organisation that of one who may sign for it."
    );

    public static readonly Reason OtherPerson = new(
        "other-person",
        "Сертификаттағы ЖСН/БСН өтініштегі ЖСН/БСН-ге сәйкес емес.",
        "ИИН/БИН в сертификате не совпадает с ИИН/БИН в заявлении.",
        "The IIN/BIN of the certificate is not that of the request."
    );

    public static readonly Reason Revoked = new(
        "revoked",
        "Сертификат кері қайтарып алынған.",
        "Сертификат отозван.",
        "The certificate has been revoked."
    );

    public static readonly Reason NotConfirmed = new(
        "not-confirmed",
        "Куәландырушы орталық сертификатты растамады.",
        "Удостоверяющий центр не подтвердил сертификат.",
        "The certification authority did not confirm the certificate."
    );

    public static readonly Reason TryAgain = new(
        "try-again",
        "Куәландырушы орталық қазір жауап бермейді. Қолтаңбаңыз жоғалған жоқ: сәлден кейін қайталап көріңіз.",
        "Удостоверяющий центр сейчас не отвечает. Подпись не потеряна: повторите попытку немного позже.",
        "The certification authority does not answer at the moment. Your signature is not lost: try again a little later."
    );

    public static readonly Reason VerifierTryAgain = new(
        "verifier-try-again",
        "Қолтаңбаларды тексеру қызметі қазір жауап бермейді. Қолтаңбаңыз жоғалған жоқ: сәлден кейін қайталап көріңіз.",
        "Служба проверки подписей сейчас не отвечает. Подпись не потеряна: повторите попытку немного позже.",
        "The signature verification service does not answer at the moment. Your signature is not lost: try again a little later."
    );

    public static readonly Reason BadTimestamp = new(
        "bad-timestamp",
        "Қолтаңбадағы уақыт белгісі осы қолтаңбаға тиесілі емес немесе сенімді қызмет берген жоқ.",
        "Метка времени в подписи относится не к этой подписи или выдана недоверенной службой.",
        "The timestamp is not of this signature or not from a trusted service."
    );
}
