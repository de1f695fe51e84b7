using System.Text.Json.Nodes;

namespace Regulations.Editions.Paths;

/// <summary>Values that hold what the formats of forms ask for. Nobody's: the numbers are those of the demonstration's people.</summary>
internal static class SampleValues
{
    public const string Iin = "850412403017";
    public const string Bin = "010940000013";
    public const string Licence = "19004127";

    public static JsonObject Applicant(string type) =>
        type == "legal"
            ? new JsonObject
            {
                ["id"] = Bin,
                ["type"] = "legal",
                ["name"] = "«Ертіс Құрылыс» ЖШС",
                ["representative"] = "Ахметов Ерлан Болатұлы",
            }
            : new JsonObject
            {
                ["id"] = Iin,
                ["type"] = "natural",
                ["name"] = "Нұрланова Айгерім Серікқызы",
                ["representative"] = null,
            };

    /// <summary>A text of a format; null where the format asks for nothing in particular.</summary>
    public static string? OfFormat(string? format, string? applicant) =>
        format switch
        {
            // Far enough ahead for a day that is set to be waited for.
            "date" => "2026-06-15",
            "iin" => Iin,
            "bin" => Bin,
            "iin-or-bin" => applicant == "legal" ? Bin : Iin,
            "licence-number" => Licence,
            "email" => "aigerim@example.kz",
            "phone" => "+77001234567",
            "attachment" => "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "base64" => "TUlJQw==",
            _ => null,
        };
}
