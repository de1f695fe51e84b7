using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shape C, the end: the operator is told that a result is there and hands it over. Results and refusals meet here.</summary>
/// <param name="Source">The paragraph by which results go to the State Corporation.</param>
/// <param name="Ready">Process 8.</param>
/// <param name="Handing">Process 9.</param>
public sealed record HandOver(string Source, Said Ready, Said Handing)
{
    /// <summary>Draws it.</summary>
    /// <param name="from">The ways on which <see cref="Known.ResultDocument"/> was kept.</param>
    public void Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var result = chart.Add(
            new Join(
                "result-ready",
                new(
                    "Нәтиже Мемлекеттік корпорацияда",
                    "Результат в Государственной корпорации",
                    "The result is with the State Corporation"
                ),
                Source
            )
            {
                Lane = Lanes.Operator,
            },
            from
        );
        var ready = chart.Add(
            new Notify(
                Ready.IdIn(StateCorporation.Prefix, "corporation-ready"),
                Ready.Title
                    ?? new("Нәтиженің дайындығы туралы хабарлама", "Сообщение о готовности результата", "Notice that the result is ready"),
                Ready.Source,
                "operator",
                "result",
                Ready.Message
                    ?? new(
                        "Қызмет нәтижесі дайын, алушыға табыстауға болады.",
                        "Результат услуги готов, его можно выдать заявителю.",
                        "The result is ready to be handed to the applicant."
                    )
            )
            {
                Lane = Lanes.Operator,
                Mark = Ready.MarkIn(StateCorporation.Channel, "operator", "integrated-is"),
                Accepted = Ready.Accepted,
                Document = Known.ResultDocument,
            },
            result.Done
        );
        var handing = chart.Add(
            new HumanTask(
                Handing.IdIn(StateCorporation.Prefix, "corporation-hand-over"),
                Handing.Title ?? new("Нәтижені алушыға табыстау", "Выдача результата заявителю", "Hand the result to the applicant"),
                Handing.Source,
                "operator",
                new Outcome("handed-over", new("Табысталды", "Выдано", "Handed over"))
            )
            {
                Lane = Lanes.Operator,
                Mark = Handing.MarkIn(StateCorporation.Channel, "applicant", "integrated-is"),
                Accepted = Handing.Accepted,
                Form = "hand-over",
                Payload = Value.Script(
                    "var a = variables.Applicant || {}; return { receivedBy: a.actsAs, receiver: a.representative || a.name };"
                ),
            },
            ready.Done
        );
        chart.Add(
            new End("handed-over-end", new("Нәтиже табысталды", "Результат выдан", "Result handed over"), Handing.Source)
            {
                Lane = Lanes.Operator,
            },
            handing.On("handed-over")
        );
    }
}
