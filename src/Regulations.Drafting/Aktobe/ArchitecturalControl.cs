using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Aktobe;

/// <summary>Resolution No 436 of 18 October 2019: what its five annexes have in common. They are numbered alike, except that the portal is ¶9 of
/// annexes 1–3 and ¶8 of annexes 4–5.</summary>
internal static class ArchitecturalControl
{
    /// <summary>The provider, the act and what follows from them; the annex adds the rest.</summary>
    /// <param name="service">The service.</param>
    /// <param name="annex">The annex of the resolution.</param>
    /// <param name="prefix">What its numbers begin with.</param>
    /// <param name="forms">Its forms beside those of every service here.</param>
    public static EditionDraft Edition(
        string service,
        int annex,
        string prefix,
        LocalText name,
        IReadOnlyList<(string Kind, LocalText Name)> kinds,
        IReadOnlyList<string> applicants,
        bool? receiptDayCounts,
        IReadOnlyList<(string Form, string File)> forms,
        Action<Chart> draw
    ) =>
        new()
        {
            Key = "aktobe/" + service,
            Name = name,
            Provider = new(
                "Ақтөбе облысының мемлекеттік сәулет-құрылыс бақылау басқармасы",
                "Управление государственного архитектурно-строительного контроля Актюбинской области",
                "Department of State Architectural and Construction Control, Aktobe oblast"
            ),
            Office = "aktobe-control",
            Description = $"Ақтөбе облысы әкімдігінің 2019 жылғы 18 қазандағы № 436 қаулысының {annex}-қосымшасы бойынша",
            Act = new(
                new("Ақтөбе облысының әкімдігі", "Акимат Актюбинской области", "Akimat of Aktobe oblast"),
                "436",
                "2019-10-18",
                "6435",
                "2020-01-17",
                "10"
            ),
            Channels = ["portal"],
            Kinds = kinds,
            ReceiptDayCounts = receiptDayCounts,
            Total = null,
            Zone = "Asia/Aqtobe",
            Applicants = applicants,
            NumberPrefix = prefix,
            Forms =
            [
                ("request", service + ".forms/request.json"),
                ("certificate", "../forms/certificate.json"),
                ("signature", "../forms/signature.json"),
                ("incoming", "../forms/incoming.json"),
                ("resolution", "../forms/resolution.json"),
                .. forms,
            ],
            Draw = draw,
        };

    /// <summary>Registration to process 5: from the applicant to the provider's workplace in E-licensing.</summary>
    /// <param name="paragraph">The portal's paragraph: <c>¶9</c> or <c>¶8</c>.</param>
    /// <param name="filling">What is to be done with the form, in a sentence.</param>
    /// <param name="lookUp">What comes between form and certificate; null: nothing.</param>
    public static Way DrawPortal(Chart chart, string service, string paragraph, LocalText filling, AfterForm? lookUp = null) =>
        new PortalWithoutPayment(
            new(
                new(paragraph + "(1)", "registration"),
                new(paragraph + "(2)", "process 1") { Title = PortalTexts.SignInByNumber },
                new(paragraph + "(3)", "condition 1"),
                new(paragraph + "(4)", "process 2")
            ),
            new(new(paragraph + "(5)", "process 3")) { Description = filling, Prefill = null },
            new(
                Choosing: new(paragraph + "(5)"),
                Valid: new(paragraph + "(6)", "condition 2"),
                NotValid: new(paragraph + "(7)", "process 4"),
                Signing: new(paragraph + "(8)")
            )
            {
                Message = PortalSignature.FreeMessage,
            },
            new(
                new(paragraph + "(8)", "process 5")
                {
                    Title = new(
                        "Қол қойылған өтінішті «Е-лицензиялауға» жіберу",
                        "Отправка подписанного заявления в «Е-лицензирование»",
                        "Send the signed request to E-licensing"
                    ),
                    Actor = "portal",
                },
                service,
                ClockSource: "¶5",
                Total: null
            )
        )
        {
            BeforeSignature = lookUp,
        }.Draw(chart, new Opening("¶4", "¶1", "portal") { Lane = Lanes.Portal }.Draw(chart));

    /// <summary>Steps 1 and 2: the chancellery registers, the head names the executor.</summary>
    public static Way DrawReception(Chart chart, Way from, Limit registering, StepSaid naming)
    {
        var registered = chart.Add(
            new HumanTask(
                "step-1",
                new(
                    "Өтінішті қабылдап, тіркеп, басшыға беру",
                    "Приём, регистрация, передача руководителю",
                    "Receive, register, pass to the head"
                ),
                "¶5(1)",
                "chancellery",
                new Outcome("registered", new("Тіркелді", "Зарегистрировано", "Registered"))
            )
            {
                Lane = Lanes.Chancellery,
                Step = 1,
                Limit = registering,
                Form = "incoming",
            },
            from
        );
        return new HeadResolution(naming, naming.Source).Draw(chart, registered.On("registered"));
    }

    /// <summary>Condition 3: what the executor found and the head signed.</summary>
    public static Decision DrawCondition3(Chart chart, string paragraph, string condition, Way from) =>
        chart.Add(
            new Decision(
                "condition-3",
                new("Құжаттар талаптарға сай ма?", "Документы соответствуют требованиям?", "Do the documents conform?"),
                paragraph + "(9)",
                Value.Condition(condition)
            )
            {
                Lane = Lanes.Head,
                Mark = new("condition 3", "portal", "provider") { OnFailure = "process 6" },
            },
            from
        );

    /// <summary>A document of the service, signed by the head.</summary>
    /// <param name="part">A script's member: what was drafted for it.</param>
    public static IssueDocument Document(
        string id,
        string template,
        LocalText title,
        string source,
        string signedBy,
        string part,
        Variable document
    ) =>
        new(
            id,
            title,
            source,
            template,
            Value.Script($"return {{ applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, {part} }};"),
            document
        )
        {
            Lane = Lanes.Head,
            SignedBy = signedBy,
        };

    /// <summary>The motivated refusal.</summary>
    public static IssueDocument Refusal(string id, string source, string signedBy, string part) =>
        Document(
            id,
            "motivated-refusal",
            new("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal"),
            source,
            signedBy,
            part,
            Known.RefusalDocument
        ) with
        {
            Lane = Lanes.Refusal,
            Series = "refusals",
        };

    /// <summary>Process 6: the refusal goes to the cabinet.</summary>
    public static void DrawProcess6(Chart chart, string paragraph, Way from) =>
        Delivery.RefusalToCabinet(
            chart,
            new(paragraph + "(10)", "process 6") { Actor = "portal" },
            Known.RefusalDocument,
            Lanes.Refusal,
            Delivery.Stop(chart, "refusal", Lanes.Refusal, "¶5", from)
        );

    /// <summary>Process 7: the result goes to the cabinet.</summary>
    public static void DrawProcess7(Chart chart, string paragraph, ResultNames names, Variable document, Way from) =>
        Delivery.ResultToCabinet(
            chart,
            names,
            paragraph + "(11)",
            new(paragraph + "(11)", "process 7"),
            document,
            Delivery.Stop(chart, names.Id, Lanes.ELicensing, "¶5", from)
        );
}
