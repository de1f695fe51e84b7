namespace Regulations.Drafting.Aktobe;

/// <summary>The three licences of annexes 1–3.</summary>
internal static class Licences
{
    /// <summary>Annex 1.</summary>
    public static EditionDraft Design { get; } =
        new Licence(
            "design-licence",
            1,
            "AB-DL",
            new("Жобалау қызметіне лицензия беру", "Выдача лицензии на проектную деятельность", "Licence for design activities"),
            new("Жобалау қызметі", "Проектная деятельность", "Design")
        ).Edition;

    /// <summary>Annex 2.</summary>
    public static EditionDraft Survey { get; } =
        new Licence(
            "survey-licence",
            2,
            "AB-SL",
            new("Іздестіру қызметіне лицензия беру", "Выдача лицензии на изыскательскую деятельность", "Licence for survey activities"),
            new("Іздестіру қызметі", "Изыскательская деятельность", "Survey")
        ).Edition;

    /// <summary>Annex 3.</summary>
    public static EditionDraft Construction { get; } =
        new Licence(
            "construction-licence",
            3,
            "AB-CL",
            new(
                "Құрылыс-монтаждау жұмыстарына лицензия беру",
                "Выдача лицензии на строительно-монтажные работы",
                "Licence for construction and installation works"
            ),
            new("Құрылыс-монтаждау жұмыстары", "Строительно-монтажные работы", "Construction and installation")
        ).Edition;
}
