using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary>Words that the four licences share.</summary>
internal static class LicenceTexts
{
    public static LocalText Provider { get; } =
        new(
            "Мемлекеттік сәулет-құрылыс бақылауын жүзеге асыратын облыстық жергілікті атқарушы орган",
            "Областной местный исполнительный орган государственного архитектурно-строительного контроля",
            "Oblast body of state architectural and construction control"
        );

    public static IReadOnlyList<(string Kind, LocalText Name)> Kinds { get; } =
    [
        ("issue", new("Лицензия беру", "Выдача лицензии", "Issue of a licence")),
        (
            "reissue-reorganisation",
            new(
                "Қайта ұйымдастыру немесе санат берілуі бойынша қайта ресімдеу",
                "Переоформление при реорганизации или присвоении категории",
                "Reissue on reorganisation or with a category"
            )
        ),
        (
            "reissue-simple",
            new(
                "Атауы немесе мекенжайы өзгергенде қайта ресімдеу",
                "Переоформление при изменении наименования или адреса",
                "Reissue on a change of name or address"
            )
        ),
        ("duplicate", new("Лицензияның телнұсқасы", "Дубликат лицензии", "Duplicate of a licence")),
    ];

    // The act says that a fee is paid and not how much: amounts for demonstration.
    public static IReadOnlyList<(string Kind, int Tenge)> Fee { get; } =
    [("issue", 39320), ("reissue-reorganisation", 39320), ("reissue-simple", 3932), ("duplicate", 3932)];

    public static LocalText OverTotal { get; } =
        new(
            "Акт 3 және 4-іс-қимылдарға барлық өтініш түрі үшін бірдей 2 және 10 жұмыс күнін береді, ал жалпы мерзім бұл түр үшін қысқа; актінің қайшылығы сақталды, жалпы мерзім бәрінен жоғары.",
            "Акт даёт действиям 3 и 4 одинаковые 2 и 10 рабочих дней для всех видов, а общий срок этого вида короче; противоречие акта сохранено, общий срок важнее.",
            "The act gives steps 3 and 4 the same 2 and 10 working days for every kind while the whole time of this kind is shorter; the act's contradiction is kept, and the whole time prevails."
        );

    public static LocalText UnsignedRefusal { get; } =
        new(
            "Акт 5-іс-қимылдағы бас тартуға қол қоюды көздемейді.",
            "Акт не предусматривает подписи под отказом 5-го действия.",
            "The act asks for no signature under the refusal of step 5."
        );
}
