using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary><c>eastkz/survey-licence</c>.</summary>
internal static class SurveyLicence
{
    public static EditionDraft Edition { get; } =
        new Licence("survey-licence", Series: "survey-licences")
        {
            DraftFields = "workType: draft.workType, category: draft.category, conditions: draft.conditions, annex: draft.annex",
        }.Edition(
            new LocalText(
                "Іздестіру қызметіне лицензия беру",
                "Выдача лицензии на изыскательскую деятельность",
                "Licence for survey activities"
            ),
            numberPrefix: "EK-SL",
            fee: [("issue", 39320), ("reissue-reorganisation", 39320), ("reissue-simple", 3932), ("duplicate", 3932)]
        );
}
