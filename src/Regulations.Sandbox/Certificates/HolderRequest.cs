using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Regulations.Sandbox.Certificates;

/// <summary>Writes down what a person's certificate says, in the way of the national authority.</summary>
internal static class HolderRequest
{
    private const string NaturalPerson = "1.2.398.3.3.4.1.1";
    private const string LegalPerson = "1.2.398.3.3.4.1.2";
    private const string FirstHead = "1.2.398.3.3.4.1.2.1";

    public static CertificateRequest Of(CertificateHolder holder, CertificateVariety variety, RSA key)
    {
        var request = new CertificateRequest(Subject(holder), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var usage =
            variety == CertificateVariety.SignIn
                ? X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment
                : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
        var purposes = new OidCollection();
        foreach (var oid in holder.Bin is null ? [NaturalPerson] : new[] { LegalPerson, FirstHead })
        {
            purposes.Add(new Oid(oid));
        }

        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(purposes, false));
        return request;
    }

    private static X500DistinguishedName Subject(CertificateHolder holder)
    {
        var words = holder.Name.Split(' ', 3);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(string.Join(' ', words.Take(2)).ToUpperInvariant());
        subject.Add("2.5.4.4", words[0].ToUpperInvariant());
        subject.Add("2.5.4.5", "IIN" + holder.Iin, UniversalTagNumber.PrintableString);
        subject.AddCountryOrRegion("KZ");
        if (holder.Bin is not null)
        {
            subject.AddOrganizationName(holder.Organisation ?? "");
            subject.AddOrganizationalUnitName("BIN" + holder.Bin);
        }

        if (words.Length == 3)
        {
            subject.Add("2.5.4.42", words[2].ToUpperInvariant());
        }

        return subject.Build();
    }
}
