namespace Regulations.EndToEnd.House;

/// <summary>People of the demonstration, by what they are in the stories.</summary>
internal static class People
{
    /// <summary>For whom all goes well; holds licences 19004127 and 21011853.</summary>
    public const string Applicant = "aigerim.nurlanova";

    /// <summary>For whom all goes well; holds no licence.</summary>
    public const string NewApplicant = "erlan.akhmetov";

    public const string ApplicantWithoutGenuineAccount = "madina.zhaksybekova";
    public const string ApplicantWhosePaymentIsDeclined = "nurbek.toktarov";

    /// <summary>The first of the certificates has expired, the second is good.</summary>
    public const string ApplicantWithExpiredCertificate = "bauyrzhan.yskakov";

    public const string Company = "shygys.izdenis";

    public const string Operator = "saule.toleuova";
    public const string Chancellery = "gulnar.abdrakhmanova";
    public const string Head = "timur.sadykov";
    public const string Executor = "dauren.esenov";

    /// <summary>Works for a provider that takes requests on paper itself.</summary>
    public const string Employee = "sanzhar.kozhakhmetov";

    public const string Operations = "kairat.bolatov";
    public const string Analyst = "aliya.serikova";
    public const string OtherAnalyst = "serik.akhmetov";
    public const string Administrator = "daniyar.omarov";
}
