using System.Buffers.Text;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Regulations.Editions.Identifiers;

namespace Regulations.Editions.Forms;

/// <summary>The formats of texts in forms.</summary>
internal static partial class TextFormats
{
    public static bool Holds(string format, string text) =>
        format switch
        {
            "date" => LocalDatePattern.Iso.Parse(text).Success,
            "iin" => Iin.TryParse(text, out _),
            "bin" => Bin.TryParse(text, out _),
            "iin-or-bin" => Iin.TryParse(text, out _) || Bin.TryParse(text, out _),
            "licence-number" => PermitNumber.TryParse(text, out _) || ConstructionLicenceNumber.TryParse(text, out _),
            "email" => Email().IsMatch(text),
            "phone" => Phone().IsMatch(text),
            "attachment" => Sha256().IsMatch(text),
            "base64" => Base64.IsValid(text),
            // A format the reader reported and no analyst mended; it restricts nothing.
            _ => true,
        };

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+7[0-9]{10}$", RegexOptions.NonBacktracking)]
    private static partial Regex Phone();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Sha256();
}
