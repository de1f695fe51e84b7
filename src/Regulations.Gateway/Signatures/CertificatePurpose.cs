using System.Security.Cryptography.X509Certificates;

namespace Regulations.Gateway.Signatures;

/// <summary>What a certificate may be used for.</summary>
internal static class CertificatePurpose
{
    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    /// <summary>Null where the certificate is meant for signing by such a person.</summary>
    public static Reason? Fault(X509Certificate2 certificate, ExpectedSigner expected)
    {
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages ?? X509KeyUsageFlags.None;
        if ((usage & Signing) != Signing)
        {
            return SignatureReasons.NotForSigning;
        }

        var purposes = Extended(certificate);
        var fits = expected.Bin is null
            ? purposes.Contains(Oids.NaturalPerson)
            : purposes.Contains(Oids.LegalPerson)
                && (
                    purposes.Contains(Oids.FirstHead)
                    || purposes.Contains(Oids.MaySign)
                    || (expected.EmployeeMaySign && purposes.Contains(Oids.Employee))
                );
        return fits ? null : SignatureReasons.WrongHolderKind;
    }

    public static HashSet<string> Extended(X509Certificate2 certificate) =>
        certificate
            .Extensions.OfType<X509EnhancedKeyUsageExtension>()
            .SelectMany(extension => extension.EnhancedKeyUsages.Cast<System.Security.Cryptography.Oid>())
            .Select(oid => oid.Value ?? "")
            .ToHashSet(StringComparer.Ordinal);
}
