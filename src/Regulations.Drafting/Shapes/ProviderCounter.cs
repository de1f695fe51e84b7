using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shapes V and V': the provider's own employee takes a request in on paper.</summary>
/// <param name="SignIn">Process 1: login and password.</param>
/// <param name="Entering">The employee picks the service and enters the applicant.</param>
/// <param name="Query">The query to the state database of persons.</param>
/// <param name="Found">The condition on what the registers have.</param>
/// <param name="NotFound">The message where they have not.</param>
/// <param name="Papers">The employee marks the papers, scans and attaches them.</param>
/// <param name="Registering">The request is registered, and the whole time begins.</param>
public sealed record ProviderCounter(Said SignIn, Said Entering, Said Query, Said Found, Said NotFound, Said Papers, Said Registering)
{
    /// <summary>The channel.</summary>
    public const string Channel = "provider";

    internal const string Prefix = "provider";

    /// <summary>Who stands at the counter.</summary>
    public string Role { get; init; } = "employee";

    /// <summary>The system the employee works in.</summary>
    public required string Workplace { get; init; }

    /// <summary>The check of the employee's account, and the refusal where it fails; null: the act has none.</summary>
    public (Said Genuine, Said Refused)? Account { get; init; }

    /// <summary>What other registers are asked after the database of persons; null: none.</summary>
    public AfterForm? OtherQueries { get; init; }

    /// <summary>What <see cref="Found"/> holds to.</summary>
    public Value HasData { get; init; } = Value.Of(Known.PersonFound);

    /// <summary>The employee certifies what was filled in with an EDS.</summary>
    public bool Certified { get; init; }

    /// <summary>The look-up of the licence that is reissued or duplicated.</summary>
    public required LicenceLookUp LookUp { get; init; }

    /// <summary>What the register of requests knows the service by.</summary>
    public required string Service { get; init; }

    /// <summary>The paragraph of the whole time.</summary>
    public required string ClockSource { get; init; }

    /// <summary>The whole time; null: the act gives none.</summary>
    public required Limit? Total { get; init; }

    /// <summary>Draws it.</summary>
    /// <returns>The way to those who consider the request.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var entering = DrawEntering(chart, DrawSignIn(chart, from));
        var known = DrawQuery(chart, entering);
        var ready = LookUp.DrawAtCounter(chart, Prefix, entering.Id, Role, (Lanes.EmployeeSystems, Lanes.EmployeeMessages), known);
        var papers = DrawPapers(chart, ready);
        var registration = chart.Add(
            new SystemCall(
                Registering.IdIn(Prefix, "provider-register"),
                Registering.Title ?? new("Өтінішті жүйеде тіркеу", "Регистрация заявления в системе", "Register the request in the system"),
                Registering.Source,
                Workplace,
                "request.register",
                Value.Script(
                    $"return {{ reference: getWorkflowInstanceId(), service: '{Service}', kind: getInput('Kind'), subject: {Scripts.Subject}, request: variables.Request, papers: variables.Papers }};"
                )
            )
            {
                Lane = Lanes.EmployeeSystems,
                Mark = Registering.MarkIn(Channel, Workplace, Workplace),
                Accepted = Registering.Accepted,
            },
            papers
        );
        return chart
            .Add(
                new StartClock("provider-clock", ClockTexts.Started, ClockSource, Total) { Lane = Lanes.EmployeeSystems },
                registration.Done
            )
            .Done;
    }

    private Way DrawSignIn(Chart chart, IReadOnlyList<Way> from)
    {
        var signIn = chart.Add(
            new SetVariable(
                SignIn.IdIn(Prefix, "provider-sign-in"),
                SignIn.Title ?? new("Қызметкердің жүйеге кіруі", "Вход сотрудника в систему", "The employee signs in"),
                SignIn.Source,
                Known.Evidence,
                Value.Input("SignIn")
            )
            {
                Lane = Lanes.Employee,
                Mark = SignIn.MarkIn(Channel, Role, Workplace),
                Accepted = SignIn.Accepted,
            },
            from
        );
        return Account is { } account ? DrawAccount(chart, account.Genuine, account.Refused, signIn.Done) : signIn.Done;
    }

    private Way DrawAccount(Chart chart, Said genuineSaid, Said refusedSaid, Way from)
    {
        var check = chart.Add(
            new SystemCall(
                "provider-account",
                new("Қызметкердің деректерін тексеру", "Проверка данных сотрудника", "Check of the employee's account"),
                genuineSaid.Source,
                Workplace,
                "account.check",
                Value.Script("return { user: getInput('Operator'), evidence: variables.Evidence };")
            )
            {
                Lane = Lanes.EmployeeSystems,
                Positive = ("genuine", Known.AccountGenuine),
            },
            from
        );
        var genuine = chart.Add(
            new Decision(
                genuineSaid.IdIn(Prefix, "provider-genuine"),
                genuineSaid.Title
                    ?? new("Қызметкердің деректері түпнұсқа ма?", "Данные сотрудника подлинны?", "Is the employee's account genuine?"),
                genuineSaid.Source,
                Value.Of(Known.AccountGenuine)
            )
            {
                Lane = Lanes.EmployeeSystems,
                Mark = genuineSaid.MarkIn(Channel, Workplace, onFailure: refusedSaid.Label),
                Accepted = genuineSaid.Accepted,
            },
            check.Done
        );
        Tell(
            chart,
            refusedSaid,
            new("provider-not-genuine", Workplace)
            {
                Title = new("Авторландырудан бас тарту", "Отказ в авторизации", "Authorisation refused"),
                Message = new(
                    "Жүйеге кіру деректеріңіз расталмады, сондықтан авторландырудан бас тартылды.",
                    "Ваши данные для входа в систему не подтверждены, в авторизации отказано.",
                    "Your account could not be confirmed, so authorisation is refused."
                ),
                End = new("Авторландырылмады", "Не авторизован", "Not authorised"),
            },
            genuine.No
        );
        return genuine.Yes;
    }

    private HumanTask DrawEntering(Chart chart, Way from) =>
        chart.Add(
            new HumanTask(
                Entering.IdIn(Prefix, "provider-entering"),
                Entering.Title
                    ?? new("Қызмет пен алушыны енгізу", "Выбор услуги, ввод данных заявителя", "Pick the service, enter the applicant"),
                Entering.Source,
                Role,
                new Outcome("entered", new("Деректерді енгіздім", "Данные введены", "Data entered"))
            )
            {
                Lane = Lanes.Employee,
                Mark = Entering.MarkIn(Channel, Role, Workplace),
                Accepted = Entering.Accepted,
                Assignee = Value.Input("Operator", "String"),
                Form = "applicant",
                Payload = Value.Input("Applicant"),
                Result = Known.Applicant,
            },
            from
        );

    private Way DrawQuery(Chart chart, HumanTask entering)
    {
        var asked = new PersonsQuery(Entering, Query, "provider")
        {
            Person = Lanes.Employee,
            Systems = Lanes.EmployeeSystems,
            Id = Query.IdIn(Prefix, "provider-query"),
            Mark = Query.MarkIn(Channel, "persons-database", "persons-database"),
        }.Draw(chart, entering.On("entered"));
        var answered = OtherQueries?.Invoke(chart, entering.Id, asked) ?? [asked];
        var found = chart.Add(
            new Decision(
                Found.IdIn(Prefix, "provider-found"),
                Found.Title ?? new("Алушының деректері бар ма?", "Данные заявителя есть?", "Are the applicant's data there?"),
                Found.Source,
                HasData
            )
            {
                Lane = Lanes.EmployeeSystems,
                Mark = Found.MarkIn(Channel, Workplace, onFailure: NotFound.Label),
                Accepted = Found.Accepted,
            },
            answered
        );
        Tell(
            chart,
            NotFound,
            new("provider-not-found", Workplace)
            {
                Title = new("Деректерді алу мүмкін емес", "Данные получить невозможно", "The data cannot be had"),
                Message = new(
                    "Алушы туралы қажетті деректер жүйелерде табылмады, деректерді алу мүмкін емес.",
                    "Нужных данных о заявителе в системах нет, получить их невозможно.",
                    "The systems have no data needed on the applicant; they cannot be had."
                ),
                End = new("Деректер жоқ", "Данных нет", "No data"),
            },
            found.No
        );
        return found.Yes;
    }

    private Way DrawPapers(Chart chart, IReadOnlyList<Way> from) =>
        chart
            .Add(
                new HumanTask(
                    Papers.IdIn(Prefix, "provider-papers"),
                    Papers.Title
                        ?? new(
                            "Қағаздарды белгілеу, сканерлеу, тіркеу",
                            "Отметка бумаг, сканирование, приложение",
                            "Mark the papers, scan, attach"
                        ),
                    Papers.Source,
                    Role,
                    new Outcome("attached", new("Құжаттар тіркелді", "Документы приложены", "The documents are attached"))
                )
                {
                    Lane = Lanes.Employee,
                    Mark = Papers.MarkIn(Channel, Role, Workplace),
                    Accepted = Papers.Accepted,
                    Assignee = Value.Input("Operator", "String"),
                    Form = "papers",
                    Signature = Certified,
                    Result = Known.Papers,
                },
                from
            )
            .On("attached");

    private void Tell(Chart chart, Said said, Told told, Way from)
    {
        var notice = chart.Add(
            new Notify(said.IdIn(Prefix, told.Id), said.Title ?? told.Title, said.Source, Role, "refusal", said.Message ?? told.Message)
            {
                Lane = Lanes.EmployeeMessages,
                Mark = said.MarkIn(Channel, told.Actor),
                Accepted = said.Accepted,
            },
            from
        );
        chart.Add(new End(said.EndIn(Prefix, told.Id), told.End, said.Source) { Lane = Lanes.EmployeeMessages }, notice.Done);
    }

    /// <summary>The words of a message that ends the request at the counter.</summary>
    private sealed record Told(string Id, string Actor)
    {
        public required LocalText Title { get; init; }

        public required LocalText Message { get; init; }

        public required LocalText End { get; init; }
    }
}
