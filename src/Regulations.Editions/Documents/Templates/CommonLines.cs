using System.Globalization;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Documents.Templates;

/// <summary>Lines that several documents have.</summary>
internal static class CommonLines
{
    public static DataLine Applicant { get; } = Demanded("Көрсетілетін қызметті алушы", "Услугополучатель", "Applicant", "applicant.name");

    public static DataLine PersonNumber { get; } = new PersonNumberLine();

    public static DataLine Address { get; } = Line("Мекенжайы", "Адрес", "Address", "request.address", "applicant.address");

    public static DataLine Site { get; } =
        Demanded(
            "Учаскенің орналасқан жері",
            "Расположение участка",
            "Site",
            "conclusion.site",
            "letter.site",
            "permit.site",
            "request.site",
            "request.address"
        );

    public static HouseLine RequestNumber { get; } =
        House("Өтініш нөмірі", "Номер заявления", "Request number", sheet => sheet.Document.RequestNumber ?? "");

    public static HouseLine Kind { get; } = House("Өтініш түрі", "Вид заявления", "Kind of request", sheet => sheet.KindName);

    public static HouseLine Provider { get; } =
        House("Лицензиар", "Лицензиар", "Licensor", sheet => sheet.Say(sheet.Edition.Facts.Provider));

    public static HouseLine TimeLimit { get; } =
        House("Қызмет көрсету мерзімі", "Срок оказания услуги", "Time limit of the service", Limit);

    /// <summary>A line that is left out where it is empty.</summary>
    public static DataLine Line(string kk, string ru, string en, params string[] paths) => new(new LocalText(kk, ru, en), paths, false);

    /// <summary>A line that may not be empty.</summary>
    public static DataLine Demanded(string kk, string ru, string en, params string[] paths) => new(new LocalText(kk, ru, en), paths, true);

    /// <summary>A line that the house fills.</summary>
    public static HouseLine House(string kk, string ru, string en, Func<Sheet, string> value) => new(new LocalText(kk, ru, en), value);

    /// <summary>A sentence.</summary>
    public static Sentence Say(string kk, string ru, string en, Func<Sheet, bool>? when = null) => new(new LocalText(kk, ru, en), when);

    private static string Limit(Sheet sheet)
    {
        var limit = sheet.Document.Kind is { } kind ? sheet.Edition.WholeTime(kind) : null;
        if (limit is null || !limit.EndsWith("wd", StringComparison.Ordinal))
        {
            return limit ?? "";
        }
        var days = int.Parse(limit.AsSpan(0, limit.Length - 2), CultureInfo.InvariantCulture);
        return limit[..^2] + " " + sheet.Say("жұмыс күні", RussianDays(days), days == 1 ? "working day" : "working days");
    }

    private static string RussianDays(int days) =>
        (days % 10, days % 100) switch
        {
            (1, not 11) => "рабочий день",
            (2 or 3 or 4, not (12 or 13 or 14)) => "рабочих дня",
            _ => "рабочих дней",
        };
}
