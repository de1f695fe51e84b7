using System.Security.Cryptography.X509Certificates;

namespace Regulations.Gateway.Signatures;

/// <summary>Whom a certificate names: subject SERIALNUMBER <c>IIN…</c> and OU <c>BIN…</c>.</summary>
/// <param name="Iin">The person's IIN, where named.</param>
/// <param name="Bin">The organisation's BIN, where named.</param>
internal sealed record CertificateHolder(string? Iin, string? Bin)
{
    public static CertificateHolder Of(X509Certificate2 certificate)
    {
        string? iin = null;
        string? bin = null;
        foreach (var name in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            if (name.HasMultipleElements)
            {
                continue;
            }

            var type = name.GetSingleElementType().Value;
            if (type == Oids.SerialNumber)
            {
                iin ??= After("IIN", name.GetSingleElementValue());
            }
            else if (type == Oids.OrganizationalUnit)
            {
                bin ??= After("BIN", name.GetSingleElementValue());
            }
        }

        return new CertificateHolder(iin, bin);
    }

    /// <summary>A natural person's certificate must name no organisation, an organisation's must name it; a person expected must be the one named.</summary>
    public bool Is(ExpectedSigner expected) =>
        (expected.Iin is not null || expected.Bin is not null)
        && (expected.Iin is null || expected.Iin == Iin)
        && string.Equals(expected.Bin, Bin, StringComparison.Ordinal);

    private static string? After(string mark, string? value) =>
        value is not null && value.StartsWith(mark, StringComparison.Ordinal) ? value[mark.Length..] : null;
}
