namespace Regulations.Gateway.Signatures;

/// <summary>The object identifiers that signatures and certificates of the republic are read by.</summary>
internal static class Oids
{
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string RsaWithSha256 = "1.2.840.113549.1.1.11";
    public const string MessageDigest = "1.2.840.113549.1.9.4";
    public const string SignatureTimestamp = "1.2.840.113549.1.9.16.2.14";

    /// <summary>Algorithms of GOST R 34.10-2015 and the older ones of the national standard all stand below this arc.</summary>
    public const string NationalAlgorithms = "1.2.398.3.10.1.";

    public const string SerialNumber = "2.5.4.5";
    public const string OrganizationalUnit = "2.5.4.11";

    public const string NaturalPerson = "1.2.398.3.3.4.1.1";
    public const string LegalPerson = "1.2.398.3.3.4.1.2";
    public const string FirstHead = "1.2.398.3.3.4.1.2.1";
    public const string MaySign = "1.2.398.3.3.4.1.2.2";
    public const string Employee = "1.2.398.3.3.4.1.2.5";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";
}
