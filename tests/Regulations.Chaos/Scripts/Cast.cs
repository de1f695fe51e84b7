namespace Regulations.Chaos.Scripts;

/// <summary>Who plays: people of the demonstration (workflows/people/demo.json) and what the sandbox has in store for them.</summary>
internal static class Cast
{
    public const string Operator = "saule.toleuova";
    public const string Head = "timur.sadykov";
    public const string Chancellery = "gulnar.abdrakhmanova";
    public const string Administrator = "daniyar.omarov";

    public static IReadOnlyList<string> Executors { get; } = ["dauren.esenov", "asel.muratova", "nurlan.zhumabaev"];

    /// <summary>Whose certificate each signs with: IIN or BIN.</summary>
    public static IReadOnlyDictionary<string, string> Subjects { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Fortunate] = "850412403017",
            [Newcomer] = "791103303022",
            [NotGenuine] = "880617403047",
            [Declined] = "920909303058",
            [OldCertificate] = "750530303071",
            [Firm] = "060140002109",
            [Operator] = "860305441006",
            [Head] = "720417341331",
        };

    /// <summary>Holds licence 19004127.</summary>
    public const string Fortunate = "aigerim.nurlanova";

    public const string FortunatesLicence = "19004127";

    /// <summary>A firm that holds licence 17003902.</summary>
    public const string Firm = "shygys.izdenis";

    public const string FirmsLicence = "17003902";
    public const string Newcomer = "erlan.akhmetov";
    public const string NotGenuine = "madina.zhaksybekova";
    public const string Declined = "nurbek.toktarov";

    /// <summary>The first certificate he is offered has expired.</summary>
    public const string OldCertificate = "bauyrzhan.yskakov";

    /// <summary>Those who file for themselves.</summary>
    public static IReadOnlyList<string> Applicants { get; } = [Fortunate, Firm, Newcomer, Declined, OldCertificate, NotGenuine];

    /// <summary>Everybody who has a desk or a cabinet.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Applicants, Operator, Chancellery, Head, .. Executors];
}
