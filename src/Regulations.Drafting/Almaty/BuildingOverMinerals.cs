using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Almaty;

/// <summary>Annex 2. Two results: the permit to build where minerals lie, a motivated refusal (¶3).</summary>
internal static class BuildingOverMinerals
{
    private const string Service = "building-over-minerals";

    public static EditionDraft Edition { get; } =
        GreenEconomy.Edition(
            Service,
            2,
            "AL-BM",
            new(
                "Пайдалы қазбалар жатқан аумақта құрылыс салуға рұқсат",
                "Разрешение на застройку территории залегания полезных ископаемых",
                "Permit to build where minerals lie"
            ),
            new("Рұқсат беру", "Выдача разрешения", "Issue of a permit"),
            Draw
        );

    private static void Draw(Chart chart)
    {
        var conforms = new ProviderSteps(chart).Draw(
            GreenEconomy.DrawPortal(chart, Service),
            new Outcome("permit", new("Рұқсат дайын", "Разрешение готово", "The permit is ready"))
        );
        GreenEconomy.DrawRefusal(chart, conforms.No);
        var permit = chart.Add(
            GreenEconomy.Document(
                "permit",
                "permit",
                new("Рұқсат", "Разрешение", "Permit"),
                "permit: { conditions: d.conditions, validUntil: d.validUntil }",
                Known.ResultDocument
            ) with
            {
                Series = "building-permits",
                Registered = true,
            },
            conforms.Yes
        );
        GreenEconomy.DrawResult(chart, permit.Done);
    }
}
