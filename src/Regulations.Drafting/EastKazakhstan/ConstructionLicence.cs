using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary><c>eastkz/construction-licence</c>.</summary>
internal static class ConstructionLicence
{
    public static EditionDraft Edition { get; } =
        new Licence("construction-licence", Series: "construction-licences")
        {
            Activity = ("Құрылыс-монтаждау жұмыстары", "Строительно-монтажные работы"),
            DraftFields = Licence.FieldsOfWorks,
        }.Edition(
            new LocalText(
                "Құрылыс-монтаждау жұмыстарына лицензия беру",
                "Выдача лицензии на строительно-монтажные работы",
                "Licence for construction and installation works"
            ),
            numberPrefix: "EK-CL"
        );
}
