namespace Regulations.Drafting.Charts;

/// <summary>The variables that the common shapes share. Every chart knows them; those it does not use stay out of its file.</summary>
public static class Known
{
    /// <summary>For whom the service is asked: id (IIN or BIN), type, name, representative.</summary>
    public static Variable Applicant { get; } = new("Applicant");

    /// <summary>The evidence of the sign-in.</summary>
    public static Variable Evidence { get; } = new("Evidence");

    /// <summary>Whether the portal knows the account.</summary>
    public static Variable AccountGenuine { get; } = new("AccountGenuine", "Boolean", "false");

    /// <summary>The request form as it was filled in.</summary>
    public static Variable Request { get; } = new("Request");

    /// <summary>The register's answer about the licence that is reissued or duplicated.</summary>
    public static Variable Licence { get; } = new("Licence");

    /// <summary>Whether the register has that licence.</summary>
    public static Variable LicenceFound { get; } = new("LicenceFound", "Boolean", "false");

    /// <summary>The fee by request kind.</summary>
    public static Variable Fees { get; } = new("Fees", "ObjectDictionary");

    /// <summary>The payment gateway's answer.</summary>
    public static Variable Payment { get; } = new("Payment");

    /// <summary>Whether the fee has been paid.</summary>
    public static Variable Paid { get; } = new("Paid", "Boolean", "false");

    /// <summary>The certificate that was chosen to sign with.</summary>
    public static Variable Certificate { get; } = new("Certificate");

    /// <summary>Whether that certificate may sign.</summary>
    public static Variable CertificateValid { get; } = new("CertificateValid", "Boolean", "false");

    /// <summary>Whether the persons database has the applicant.</summary>
    public static Variable PersonFound { get; } = new("PersonFound", "Boolean", "false");

    /// <summary>What the operator marked of the papers.</summary>
    public static Variable Papers { get; } = new("Papers");

    /// <summary>Whether the papers were complete.</summary>
    public static Variable PapersOutcome { get; } = new("PapersOutcome", "String");

    /// <summary>The head's resolution.</summary>
    public static Variable Resolution { get; } = new("Resolution");

    /// <summary>Whom the resolution names.</summary>
    public static Variable Executor { get; } = new("Executor", "String");

    /// <summary>What the check for completeness found.</summary>
    public static Variable Completeness { get; } = new("Completeness");

    /// <summary>What the check of the requirements found.</summary>
    public static Variable Requirements { get; } = new("Requirements");

    /// <summary>Whether the requirements are met.</summary>
    public static Variable RequirementsOutcome { get; } = new("RequirementsOutcome", "String");

    /// <summary>The draft of the refusal.</summary>
    public static Variable RefusalDraft { get; } = new("RefusalDraft");

    /// <summary>The draft of the licence.</summary>
    public static Variable LicenceDraft { get; } = new("LicenceDraft");

    /// <summary>The receipt that was issued.</summary>
    public static Variable ReceiptDocument { get; } = new("ReceiptDocument", "String");

    /// <summary>The refusal that was issued.</summary>
    public static Variable RefusalDocument { get; } = new("RefusalDocument", "String");

    /// <summary>The licence that was issued.</summary>
    public static Variable LicenceDocument { get; } = new("LicenceDocument", "String");

    /// <summary>The receipt that refuses the papers.</summary>
    public static Variable AcceptanceRefusalDocument { get; } = new("AcceptanceRefusalDocument", "String");

    /// <summary>Whatever was issued, where it is handed over.</summary>
    public static Variable ResultDocument { get; } = new("ResultDocument", "String");

    /// <summary>All of them, in the order in which a file lists them.</summary>
    public static IReadOnlyList<Variable> All { get; } =
    [
        Applicant,
        Evidence,
        AccountGenuine,
        Request,
        Licence,
        LicenceFound,
        Fees,
        Payment,
        Paid,
        Certificate,
        CertificateValid,
        PersonFound,
        Papers,
        PapersOutcome,
        Resolution,
        Executor,
        Completeness,
        Requirements,
        RequirementsOutcome,
        RefusalDraft,
        LicenceDraft,
        ReceiptDocument,
        RefusalDocument,
        LicenceDocument,
        AcceptanceRefusalDocument,
        ResultDocument,
    ];
}
