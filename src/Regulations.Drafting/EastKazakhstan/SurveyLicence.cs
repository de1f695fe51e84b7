using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary><c>eastkz/survey-licence</c>.</summary>
internal static class SurveyLicence
{
    public static EditionDraft Edition { get; } =
        new Licence("survey-licence", Series: "survey-licences")
        {
            Activity = ("Іздестіру қызметі", "Изыскательская деятельность"),
            DraftFields = Licence.FieldsOfWorks,
        }.Edition(
            new LocalText(
                "Іздестіру қызметіне лицензия беру",
                "Выдача лицензии на изыскательскую деятельность",
                "Licence for survey activities"
            ),
            numberPrefix: "EK-SL"
        );
}
