using Regulations.Editions.Facts;
using static Regulations.Editions.Documents.Templates.CommonLines;

namespace Regulations.Editions.Documents.Templates;

/// <summary>Licences and what belongs to them.</summary>
internal static class Licences
{
    /// <summary>A licence: issued, reissued or as a duplicate (East Kazakhstan ¶3; Karaganda annex 3).</summary>
    public static DocumentTemplate Licence { get; } =
        new()
        {
            Name = "licence",
            IsGrant = true,
            Title = new LocalText("Лицензия", "Лицензия", "Licence"),
            Parts =
            [
                Reissued,
                new Table(
                    Licensee,
                    PersonNumber,
                    Address,
                    Demanded(
                        "Лицензияланатын қызмет түрі",
                        "Лицензируемый вид деятельности",
                        "Licensed activity",
                        "licence.activity",
                        "licence.workType",
                        "previous.activity"
                    ),
                    Line("Санаты", "Категория", "Category", "licence.category", "previous.category"),
                    Line("Лицензия түрі", "Вид лицензии", "Type of licence", "licence.licenceType"),
                    Conditions,
                    Provider,
                    Line("Берілген орны", "Место выдачи", "Place of issue", "licence.place"),
                    Former
                ),
                new Passage(Line("Қосымша", "Приложение", "Annex", "licence.annex"), true),
            ],
        };

    /// <summary>The appendix to a licence (Karaganda annex 3).</summary>
    public static DocumentTemplate Appendix { get; } =
        new()
        {
            Name = "licence-appendix",
            IsGrant = true,
            Title = new LocalText("Лицензияға қосымша", "Приложение к лицензии", "Appendix to a licence"),
            Parts =
            [
                new Table(
                    House("Лицензияның нөмірі", "Номер лицензии", "Number of the licence", sheet => sheet.Document.BelongsTo?.Number ?? ""),
                    House(
                        "Лицензияның берілген күні",
                        "Дата выдачи лицензии",
                        "Licence issued on",
                        sheet => sheet.Document.BelongsTo is { } licence ? sheet.Day(licence.IssuedOn) : ""
                    ),
                    Line("Қосымшаның нөмірі", "Номер приложения", "Number of the appendix", "appendix.number"),
                    Licensee,
                    PersonNumber,
                    Demanded(
                        "Лицензияланатын қызметтің кіші түрлері",
                        "Подвиды лицензируемой деятельности",
                        "Licensed kinds of the activity",
                        "appendix.subactivities"
                    ),
                    Line("Өндірістік база", "Производственная база", "Production base", "appendix.base", "request.base"),
                    Provider,
                    Line("Қолданылу мерзімі", "Срок действия", "Valid until", "appendix.validUntil"),
                    Line("Берілген орны", "Место выдачи", "Place of issue", "appendix.place")
                ),
            ],
        };

    /// <summary>The state licence of a natural person (Ministry of Justice annex 3).</summary>
    public static DocumentTemplate StateLicence { get; } =
        new()
        {
            Name = "state-licence",
            IsGrant = true,
            Title = new LocalText("Мемлекеттік лицензия", "Государственная лицензия", "State licence"),
            Parts =
            [
                Reissued,
                new Table(
                    Licensee,
                    PersonNumber,
                    Demanded(
                        "Лицензияланатын қызмет түрі",
                        "Лицензируемый вид деятельности",
                        "Licensed activity",
                        "licence.activity",
                        "previous.activity"
                    ),
                    Line("Мамандығы", "Специальность", "Speciality", "licence.specialities"),
                    Conditions,
                    Provider,
                    Demanded("Қала", "Город", "City", "licence.city"),
                    Former
                ),
            ],
        };

    private static DataLine Licensee => Demanded("Лицензиат", "Лицензиат", "Licensee", "applicant.name");

    private static DataLine Conditions => Line("Айрықша шарттар", "Особые условия", "Special conditions", "licence.conditions");

    private static DataLine Former =>
        Line("Бұрынғы лицензия", "Прежняя лицензия", "Former licence", "previous.number", "request.licenceNumber");

    private static Sentence Reissued =>
        Say(
            "Лицензия қайта ресімделді.",
            "Лицензия переоформлена.",
            "This licence was reissued.",
            sheet => sheet.Document.Kind is { } kind && kind.StartsWith("reissue", StringComparison.Ordinal)
        );
}
