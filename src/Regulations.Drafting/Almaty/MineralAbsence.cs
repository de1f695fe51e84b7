using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Almaty;

/// <summary>Annex 1. Three results: the conclusion that no or few minerals lie under the site, a letter that there are minerals, a motivated
/// refusal (¶3).</summary>
internal static class MineralAbsence
{
    private const string Service = "mineral-absence";

    public static EditionDraft Edition { get; } =
        GreenEconomy.Edition(
            Service,
            1,
            "AL-MA",
            new(
                "Құрылыс учаскесінің астында пайдалы қазбалардың жоқтығы немесе аздығы туралы қорытынды",
                "Заключение об отсутствии или малозначительности полезных ископаемых под участком застройки",
                "Conclusion that no or few minerals lie under a building site"
            ),
            new("Қорытынды беру", "Выдача заключения", "Issue of a conclusion"),
            Draw
        );

    private static void Draw(Chart chart)
    {
        var conforms = new ProviderSteps(chart).Draw(
            GreenEconomy.DrawPortal(chart, Service),
            new Outcome("conclusion", new("Қорытынды дайын", "Заключение готово", "The conclusion is ready")),
            new Outcome("notification-letter", new("Хабарлама-хат дайын", "Письмо-уведомление готово", "The notification letter is ready"))
        );
        GreenEconomy.DrawRefusal(chart, conforms.No);
        var nothing = chart.Add(
            new Decision(
                "nothing-found",
                new("Пайдалы қазбалар жоқ немесе аз ба?", "Ископаемых нет или мало?", "Are there no or few minerals?"),
                "¶3",
                Value.Condition("return variables.ResultOutcome === 'conclusion';")
            )
            {
                Lane = Lanes.Head,
            },
            conforms.Yes
        );
        var conclusion = chart.Add(
            GreenEconomy.Document(
                "conclusion",
                "conclusion",
                new("Қорытынды", "Заключение", "Conclusion"),
                "conclusion: { finding: d.finding, text: d.conclusionText }",
                Known.ResultDocument
            ) with
            {
                Series = "mineral-conclusions",
                Registered = true,
            },
            nothing.Yes
        );
        var letter = chart.Add(
            GreenEconomy.Document(
                "notification-letter",
                "notification-letter",
                new("Пайдалы қазбалар бар екені туралы хат", "Письмо о наличии полезных ископаемых", "Letter that there are minerals"),
                "letter: { minerals: d.minerals, text: d.letterText }",
                Known.ResultDocument
            ) with
            {
                Lane = Lanes.Deputy,
                Series = "mineral-letters",
            },
            nothing.No
        );
        GreenEconomy.DrawResult(chart, conclusion.Done, letter.Done);
    }
}
