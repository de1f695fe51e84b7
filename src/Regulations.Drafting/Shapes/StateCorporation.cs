using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shape C, the beginning: an operator of the State Corporation takes a request in.</summary>
/// <param name="SignIn">Process 1.</param>
/// <param name="Entering">Process 2.</param>
/// <param name="Query">Process 3.</param>
/// <param name="Found">Condition 1.</param>
/// <param name="NotFound">Process 4.</param>
/// <param name="Papers">Process 5.</param>
/// <param name="Complete">Condition 2.</param>
/// <param name="Refusing">Process 6.</param>
/// <param name="Sending">Process 7.</param>
public sealed record StateCorporation(
    Said SignIn,
    Said Entering,
    Said Query,
    Said Found,
    Said NotFound,
    Said Papers,
    Said Complete,
    Said Refusing,
    Said Sending
)
{
    internal const string Channel = "state-corporation";
    internal const string Prefix = "corporation";

    /// <summary>What E-licensing knows the service by.</summary>
    public required string Service { get; init; }

    /// <summary>The paragraph of the whole time.</summary>
    public required string ClockSource { get; init; }

    /// <summary>The whole time.</summary>
    public required Limit? Total { get; init; }

    /// <summary>The look-up of the licence that is reissued; null: none.</summary>
    public LicenceLookUp? LookUp { get; init; }

    /// <summary>Draws it.</summary>
    /// <returns>The way to the provider.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var signIn = chart.Add(
            new SetVariable(
                SignIn.IdIn(Prefix, "corporation-sign-in"),
                SignIn.Title ?? new("Оператордың жүйеге кіруі", "Вход оператора в систему", "The operator signs in"),
                SignIn.Source,
                Known.Evidence,
                Value.Input("SignIn")
            )
            {
                Lane = Lanes.Operator,
                Mark = SignIn.MarkIn(Channel, "operator", "integrated-is"),
                Accepted = SignIn.Accepted,
            },
            from
        );
        var entering = DrawEntering(chart, signIn.Done);
        var known = DrawQuery(chart, entering);
        var ready = LookUp is null
            ? [known]
            : LookUp.DrawAtCounter(chart, Prefix, entering.Id, "operator", (Lanes.IntegratedIs, Lanes.CorporationMessages), known);
        var complete = DrawPapers(chart, ready);
        var clock = chart.Add(
            new StartClock("corporation-clock", ClockTexts.Started, ClockSource, Total) { Lane = Lanes.Operator },
            complete
        );
        var sending = chart.Add(
            new SystemCall(
                Sending.IdIn(Prefix, "corporation-send"),
                Sending.Title
                    ?? new(
                        "Топтаманы көрсетілетін қызметті берушіге жолдау",
                        "Отправка пакета услугодателю",
                        "Send the package to the provider"
                    ),
                Sending.Source,
                "integrated-is",
                "package.send",
                Value.Script(
                    $"return {{ reference: getWorkflowInstanceId(), service: '{Service}', kind: getInput('Kind'), subject: {Scripts.Subject}, request: variables.Request, papers: variables.Papers }};"
                )
            )
            {
                Lane = Lanes.IntegratedIs,
                Mark = Sending.MarkIn(Channel, "operator", "integrated-is"),
                Accepted = Sending.Accepted,
            },
            clock.Done
        );
        return sending.Done;
    }

    private HumanTask DrawEntering(Chart chart, Way from) =>
        chart.Add(
            new HumanTask(
                Entering.IdIn(Prefix, "corporation-entering"),
                Entering.Title ?? new("Алушының деректерін енгізу", "Ввод данных заявителя", "Enter the applicant's data"),
                Entering.Source,
                "operator",
                new Outcome("entered", new("Деректерді енгіздім", "Данные введены", "Data entered"))
            )
            {
                Lane = Lanes.Operator,
                Mark = Entering.MarkIn(Channel, "operator", "integrated-is"),
                Accepted = Entering.Accepted,
                Assignee = Value.Input("Operator", "String"),
                Description = new(
                    "Қызметті таңдап, алушының, өкіл келсе оның да деректерін енгізіңіз.",
                    "Выберите услугу, введите данные заявителя, а если пришёл представитель, то и его.",
                    "Choose the service and enter the applicant's data, and the representative's where one came."
                ),
                Form = "applicant",
                Payload = Value.Input("Applicant"),
                Result = Known.Applicant,
            },
            from
        );

    private Way DrawQuery(Chart chart, HumanTask entering)
    {
        var asked = new PersonsQuery(Entering, Query, "corporation")
        {
            Person = Lanes.Operator,
            Systems = Lanes.IntegratedIs,
            Id = Query.IdIn(Prefix, "corporation-query"),
            Mark = Query.MarkIn(Channel, "integrated-is", "persons-database"),
        }.Draw(chart, entering.On("entered"));
        var found = chart.Add(
            new Decision(
                Found.IdIn(Prefix, "corporation-found"),
                Found.Title ?? new("Алушының деректері бар ма?", "Данные заявителя есть?", "Are the applicant's data there?"),
                Found.Source,
                Value.Of(Known.PersonFound)
            )
            {
                Lane = Lanes.IntegratedIs,
                Mark = Found.MarkIn(Channel, "integrated-is", "persons-database", NotFound.Label),
                Accepted = Found.Accepted,
            },
            asked
        );
        var notFound = chart.Add(
            new Notify(
                NotFound.IdIn(Prefix, "corporation-not-found"),
                NotFound.Title ?? new("Деректерді алу мүмкін емес", "Данные получить невозможно", "The data cannot be had"),
                NotFound.Source,
                "operator",
                "refusal",
                NotFound.Message
                    ?? new(
                        "Алушы туралы деректер мемлекеттік дерекқорда табылмады, деректерді алу мүмкін емес.",
                        "Данных о заявителе в государственной базе нет, получить их невозможно.",
                        "The state database has no data on the applicant; they cannot be had."
                    )
            )
            {
                Lane = Lanes.CorporationMessages,
                Mark = NotFound.MarkIn(Channel, "integrated-is"),
                Accepted = NotFound.Accepted,
            },
            found.No
        );
        chart.Add(
            new End(NotFound.EndIn(Prefix, "not-found"), new("Деректер жоқ", "Данных нет", "No data"), NotFound.Source)
            {
                Lane = Lanes.CorporationMessages,
            },
            notFound.Done
        );
        return found.Yes;
    }

    private Way DrawPapers(Chart chart, IReadOnlyList<Way> from)
    {
        var papers = chart.Add(
            new HumanTask(
                Papers.IdIn(Prefix, "corporation-papers"),
                Papers.Title
                    ?? new(
                        "Қағаздарды белгілеу, сканерлеу, куәландыру",
                        "Отметка бумаг, сканирование, заверение",
                        "Mark the papers, scan, certify"
                    ),
                Papers.Source,
                "operator",
                new Outcome("complete", new("Құжаттар толық", "Документы полны", "The documents are complete")),
                new Outcome(
                    "incomplete",
                    new("Құжаттар толық емес", "Документы неполны", "The documents are incomplete"),
                    Ground: true,
                    Negative: true
                )
            )
            {
                Lane = Lanes.Operator,
                Mark = Papers.MarkIn(Channel, "operator", "integrated-is"),
                Accepted = Papers.Accepted,
                Assignee = Value.Input("Operator", "String"),
                Description = new(
                    "Әкелінген қағаздарды белгілеп, көшірмелерін тіркеп, өз ЭЦҚ-ңызбен куәландырыңыз.",
                    "Отметьте принесённые бумаги, приложите копии и заверьте своей ЭЦП.",
                    "Mark the papers brought, attach the scans and certify with your own EDS."
                ),
                Form = "papers",
                Signature = true,
                Result = Known.Papers,
                Outcome = Known.PapersOutcome,
            },
            from
        );
        var complete = chart.Add(
            new Decision(
                Complete.IdIn(Prefix, "corporation-complete"),
                Complete.Title ?? new("Құжаттар топтамасы толық па?", "Пакет документов полон?", "Is the package complete?"),
                Complete.Source,
                Value.Condition($"return variables.{Known.PapersOutcome.Name} === 'complete';")
            )
            {
                Lane = Lanes.Operator,
                Mark = Complete.MarkIn(Channel, "operator", onFailure: Refusing.Label),
                Accepted = Complete.Accepted,
            },
            papers.On("complete"),
            papers.On("incomplete")
        );
        DrawRefusal(chart, papers.Id, complete.No);
        return complete.Yes;
    }

    private void DrawRefusal(Chart chart, string papers, Way from)
    {
        var refusing = chart.Add(
            new IssueDocument(
                Refusing.IdIn(Prefix, "corporation-refusing"),
                Refusing.Title ?? new("Қабылдаудан бас тарту қолхаты", "Расписка об отказе в приёме", "Receipt refusing acceptance"),
                Refusing.Source,
                "acceptance-refusal",
                Value.Script(
                    "return { applicant: variables.Applicant, kind: getInput('Kind'), missing: variables.Papers.missing || variables.Papers.ground };"
                ),
                Known.AcceptanceRefusalDocument
            )
            {
                Lane = Lanes.CorporationMessages,
                Mark = Refusing.MarkIn(Channel, "operator"),
                Accepted = Refusing.Accepted,
                Series = "acceptance-refusals",
                SignedBy = papers,
            },
            from
        );
        var notice = chart.Add(
            new Notify(
                "corporation-refusal-notice",
                new(
                    "Бас тарту қолхаты алушыға беріледі",
                    "Расписка об отказе выдаётся заявителю",
                    "The refusing receipt goes to the applicant"
                ),
                Refusing.Source,
                "applicant",
                "refusal",
                new(
                    "Құжаттар топтамасы толық болмағандықтан, оларды қабылдаудан бас тартылды. Қолхат қоса беріледі.",
                    "Пакет документов неполон, в приёме отказано. Расписка прилагается.",
                    "The package is incomplete, so it is not accepted. The receipt is enclosed."
                )
            )
            {
                Lane = Lanes.CorporationMessages,
                Document = Known.AcceptanceRefusalDocument,
            },
            refusing.Done
        );
        chart.Add(
            new End(Refusing.EndIn(Prefix, "refused"), new("Қабылданбады", "Не принято", "Not accepted"), Refusing.Source)
            {
                Lane = Lanes.CorporationMessages,
            },
            notice.Done
        );
    }
}
