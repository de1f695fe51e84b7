using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary><c>eastkz/design-licence</c>.</summary>
internal static class DesignLicence
{
    public static EditionDraft Edition { get; } =
        new Licence("design-licence", Series: "design-licences")
        {
            Activity = ("Жобалау қызметі", "Проектная деятельность"),
            DraftFields = Licence.FieldsOfWorks,
        }.Edition(
            new LocalText("Жобалау қызметіне лицензия беру", "Выдача лицензии на проектную деятельность", "Licence for design activities"),
            numberPrefix: "EK-DL"
        );
}
