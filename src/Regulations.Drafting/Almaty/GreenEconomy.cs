using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Almaty;

/// <summary>Resolution No 3/553 of 25 September 2019: what its two annexes have in common, word for word.</summary>
internal static class GreenEconomy
{
    /// <summary>An edition with all but its name, its kind and its chart.</summary>
    /// <param name="service">The service.</param>
    /// <param name="annex">The annex of the resolution.</param>
    /// <param name="prefix">What its numbers begin with.</param>
    public static EditionDraft Edition(string service, int annex, string prefix, LocalText name, LocalText kind, Action<Chart> draw) =>
        new()
        {
            Key = "almaty/" + service,
            Name = name,
            Provider = new(
                "Алматы қаласының Жасыл экономика басқармасы",
                "Управление зелёной экономики города Алматы",
                "Green Economy Department of Almaty city"
            ),
            Office = "almaty-green-economy",
            Description = $"Алматы қаласы әкімдігінің 2019 жылғы 25 қыркүйектегі № 3/553 қаулысының {annex}-қосымшасы бойынша",
            Act = new(
                new("Алматы қаласының әкімдігі", "Акимат города Алматы", "Akimat of Almaty city"),
                "3/553",
                "2019-09-25",
                "1589",
                "2020-09-16",
                "3/372"
            ),
            Channels = ["portal"],
            Kinds = [("issue", kind)],
            ReceiptDayCounts = null,
            Total = Total,
            Applicants = ["natural", "legal"],
            Fee = [("issue", 0)],
            NumberPrefix = prefix,
            Forms =
            [
                ("request", service + ".forms/request.json"),
                ("certificate", "../forms/certificate.json"),
                ("signature", "../forms/signature.json"),
                ("incoming", "../forms/incoming.json"),
                ("deputy-resolution", "forms/deputy-resolution.json"),
                ("deputy-check", "forms/deputy-check.json"),
                ("result", service + ".forms/result.json"),
            ],
            Draw = draw,
        };

    /// <summary>¶9(1)–(8): from the applicant to the provider's workplace at the regional gateway.</summary>
    public static Way DrawPortal(Chart chart, string service) =>
        new PortalWithoutPayment(
            new(
                new("¶9(1)", "registration"),
                new("¶9(2)", "process 1") { Title = PortalTexts.SignInByNumber },
                new("¶9(3)", "condition 1"),
                new("¶9(4)", "process 2")
            ),
            new(new("¶9(5)", "process 3")) { Description = PortalTexts.FillIn, Prefill = null },
            new(Choosing: new("¶9(5)"), Valid: new("¶9(6)", "condition 2"), NotValid: new("¶9(7)", "process 4"), Signing: new("¶9(8)"))
            {
                Message = PortalSignature.FreeMessage,
            },
            new(
                new("¶9(8)", "process 5")
                {
                    Title = new(
                        "Қол қойылған өтінішті аумақтық шлюзге жіберу",
                        "Отправка подписанного заявления в региональный шлюз",
                        "Send the signed request to the regional gateway"
                    ),
                    Actor = "portal",
                    System = "regional-gateway",
                },
                service,
                ClockSource: "¶3",
                Total
            )
            {
                Sending = ("regional-gateway", "request.deliver"),
            }
        ).Draw(chart, new Opening("¶4", "¶1", "portal") { Lane = Lanes.Portal }.Draw(chart));

    /// <summary>¶9(10): the signed refusal goes to the cabinet.</summary>
    public static void DrawRefusal(Chart chart, Way from)
    {
        var refusal = chart.Add(
            Document(
                "refusal",
                "motivated-refusal",
                new("Дәлелді бас тарту", "Мотивированный отказ", "Motivated refusal"),
                "refusal: { refusalGround: d.refusalGround, text: d.refusalText }",
                Known.RefusalDocument
            ) with
            {
                Lane = Lanes.Refusal,
                Series = "refusals",
            },
            from
        );
        Delivery.RefusalToCabinet(
            chart,
            new("¶9(10)", "process 6") { Actor = "portal" },
            Known.RefusalDocument,
            Lanes.Refusal,
            Delivery.Stop(chart, "refusal", Lanes.Refusal, "¶3", refusal.Done)
        );
    }

    /// <summary>¶9(11): a signed result goes to the cabinet.</summary>
    public static void DrawResult(Chart chart, params IReadOnlyList<Way> from) =>
        Delivery.ResultToCabinet(
            chart,
            new(
                "result",
                "result-end",
                new("Нәтиже кабинетке жіберілді", "Результат направлен в кабинет", "The result is in the cabinet"),
                new(
                    "Қызмет нәтижесі дайын: көрсетілетін қызметті берушінің ЭЦҚ-сымен куәландырылған құжат жеке кабинетіңізде.",
                    "Результат услуги готов: документ, заверенный ЭЦП услугодателя, в вашем личном кабинете.",
                    "The result is ready: the document, certified with the provider's EDS, is in your cabinet."
                ),
                new("Нәтиже алынды", "Результат получен", "Result received")
            ),
            "¶9(11)",
            new("¶9(11)", "process 7"),
            Known.ResultDocument,
            Delivery.Stop(chart, "result", Lanes.ELicensing, "¶3", from)
        );

    /// <summary>A document of the service, signed by the head in step 6.</summary>
    /// <param name="part">A script's member: what was drafted for it, where <c>d</c> is the draft.</param>
    public static IssueDocument Document(string id, string template, LocalText title, string part, Variable document) =>
        new(
            id,
            title,
            "¶3",
            template,
            Value.Script(
                $"var d = variables.ResultDraft || {{}}; return {{ applicant: variables.Applicant, kind: getInput('Kind'), request: variables.Request, {part} }};"
            ),
            document
        )
        {
            Lane = Lanes.Head,
            SignedBy = "step-6",
        };

    // ¶3: nine working days from the moment the documents are handed in.
    private const string Total = "9wd";
}
