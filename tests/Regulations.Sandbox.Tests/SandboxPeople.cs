namespace Regulations.Tests;

/// <summary>Listed people of the sandbox, by what happens to them (src/Regulations.Sandbox/README.md).</summary>
internal static class SandboxPeople
{
    public const string Lucky = "850412403017";
    public const string LuckyLicence = "19004127";
    public const string LuckyTerminatedLicence = "15002216";
    public const string NotInTheDatabase = "900228303032";
    public const string AccountNotGenuine = "880617403047";
    public const string PaymentDeclined = "920909303058";
    public const string PaymentLost = "830125403063";
    public const string CertificateExpired = "750530303071";
    public const string CertificateRevoked = "811214403086";
    public const string CertificateOfAnother = "940721303099";
    public const string CertificateForSigningIn = "870319403104";
    public const string Slow = "781011303117";
    public const string ELicensingDown = "910805403126";
    public const string DownThreeTimes = "860202303130";
    public const string FirstPaymentAnswerLost = "930427403145";
    public const string AuthorityDownTwice = "840916303158";
    public const string RegistrationDeclined = "010608603166";
    public const string LuckyFirm = "940740000911";
    public const string ScrapFirm = "050140003006";
    public const string FirmWithoutPowerOfAttorney = "090240003106";
    public const string Convicted = "770415303228";
    public const string RecordUnavailable = "900228403217";
    public const string Unlisted = "061211600012";
}
