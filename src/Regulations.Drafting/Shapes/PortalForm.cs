using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shapes P and Q: the applicant fills in the request form and attaches documents.</summary>
/// <param name="Filling">Process 3.</param>
public sealed record PortalForm(Said Filling)
{
    /// <summary>The form.</summary>
    public string Form { get; init; } = "request";

    /// <summary>What is to be done, in a sentence.</summary>
    public LocalText Description { get; init; } =
        new(
            "Өтініш түріне қарай сұралған өрістерді толтырып, құжаттарды тіркеңіз.",
            "Заполните поля для вашего вида заявления и приложите документы.",
            "Fill in what your kind of request asks for and attach the documents."
        );

    /// <summary>What the form is filled with at first; null: nothing.</summary>
    public Value? Prefill { get; init; } =
        Value.Script(
            "var a = getInput('Applicant') || {}; return { applicantType: a.type, actsAs: a.representative ? 'representative' : 'self', representative: a.representative };"
        );

    /// <summary>Draws it.</summary>
    /// <returns>The task; its outcome is <c>submitted</c>.</returns>
    public HumanTask Draw(Chart chart, params IReadOnlyList<Way> from) =>
        chart.Add(
            new HumanTask(
                Filling.IdIn("portal", "portal-form"),
                Filling.Title
                    ?? new(
                        "Өтінішті толтыру, құжаттарды тіркеу",
                        "Заполнение заявления, приложение документов",
                        "Fill in the request, attach documents"
                    ),
                Filling.Source,
                "applicant",
                new Outcome("submitted", new("Жалғастыру", "Продолжить", "Continue"))
            )
            {
                Lane = Lanes.Applicant,
                Mark = Filling.MarkIn("portal", "applicant", "portal"),
                Accepted = Filling.Accepted,
                Description = Description,
                Form = Form,
                Payload = Prefill,
                Result = Known.Request,
            },
            from
        );
}
