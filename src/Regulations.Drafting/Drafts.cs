namespace Regulations.Drafting;

/// <summary>The editions that are drafted. An edition that an analyst has changed in its file is taken off this list: from then on the file is
/// its only source.</summary>
public static class Drafts
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EditionDraft> All { get; } =
    [
        Almaty.MineralAbsence.Edition,
        Almaty.BuildingOverMinerals.Edition,
        Aktobe.Licences.Design,
        Aktobe.Licences.Survey,
        Aktobe.Licences.Construction,
        Aktobe.ExpertAttestation.Edition,
        Aktobe.ProjectManagementAccreditation.Edition,
        EastKazakhstan.ConstructionLicence.Edition,
        EastKazakhstan.DesignLicence.Edition,
        EastKazakhstan.SharedEquityLicence.Edition,
        EastKazakhstan.SurveyLicence.Edition,
        Karaganda.ScrapMetalLicence.Edition,
        Justice.ForensicExpertLicence.Edition,
    ];

    /// <summary>The draft of a key; null: that edition is not drafted.</summary>
    public static EditionDraft? Find(string key) => All.FirstOrDefault(draft => draft.Key == key);
}
