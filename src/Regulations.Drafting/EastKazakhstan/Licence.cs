using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary>The one body of rules of resolution No 242 of East Kazakhstan oblast: four licences, two channels, eight steps.</summary>
/// <param name="Service">The service's name in the key, as in <c>survey-licence</c>.</param>
/// <param name="Series">The series of the licences' numbers.</param>
internal sealed record Licence(string Service, string Series)
{
    /// <summary>The draft's fields where the licence is for kinds of works.</summary>
    public const string FieldsOfWorks =
        "workType: draft.workType, category: draft.category, conditions: draft.conditions, annex: draft.annex";

    /// <summary>What the register of licences calls the activity.</summary>
    public required (string Kk, string Ru) Activity { get; init; }

    /// <summary>What the executor's draft is filled with at first: a script that returns the fields of the form <c>licence</c> out of
    /// <c>draft</c>.</summary>
    public required string DraftFields { get; init; }

    private static Limit Total { get; } =
        Limit.ByKind(("issue", "15wd"), ("reissue-reorganisation", "15wd"), ("reissue-simple", "3wd"), ("duplicate", "2wd"));

    /// <summary>The edition around the chart.</summary>
    public EditionDraft Edition(LocalText name, string numberPrefix) =>
        new()
        {
            Key = "eastkz/" + Service,
            Name = name,
            Provider = LicenceTexts.Provider,
            Office = "eastkz-control",
            Description = "Шығыс Қазақстан облысы әкімдігінің 2016 жылғы 2 тамыздағы № 242 қаулысы бойынша",
            Act = new(
                new("Шығыс Қазақстан облысының әкімдігі", "Акимат Восточно-Казахстанской области", "Akimat of East Kazakhstan oblast"),
                "242",
                "2016-08-02",
                Registered: "4666",
                Repealed: "2020-06-26",
                RepealedBy: "213"
            ),
            Channels = ["portal", "state-corporation"],
            Kinds = LicenceTexts.Kinds,
            ReceiptDayCounts = false,
            Total = Total,
            Calendars = [("provider", "kz-provider"), ("state-corporation", "kz-state-corporation"), ("portal", "kz-provider")],
            Applicants = ["natural", "legal"],
            Fee = LicenceTexts.Fee,
            NumberPrefix = numberPrefix,
            Accepted =
            [
                new("path-over-total", LicenceTexts.OverTotal, "reissue-simple"),
                new("path-over-total", LicenceTexts.OverTotal, "duplicate"),
            ],
            Forms =
            [
                ("request", $"{Service}.forms/request.json"),
                ("payment", "../forms/payment.json"),
                ("certificate", "../forms/certificate.json"),
                ("signature", "../forms/signature.json"),
                ("applicant", $"{Service}.forms/applicant.json"),
                ("papers", $"{Service}.forms/papers.json"),
                ("incoming", "../forms/incoming.json"),
                ("resolution", "../forms/resolution.json"),
                ("completeness", "../forms/completeness.json"),
                ("requirements", "forms/requirements.json"),
                ("refusal", "forms/refusal.json"),
                ("licence", $"{Service}.forms/licence.json"),
                ("hand-over", "forms/hand-over.json"),
            ],
            Draw = Draw,
        };

    private void Draw(Chart chart)
    {
        var channels = new Opening("¶4", "¶1", "portal", "state-corporation").Draw(chart);
        var lookUp = new LicenceLookUp("¶5(6)");
        var fromPortal = Portal(lookUp).Draw(chart, channels[0]);
        var fromCorporation = Corporation(lookUp).Draw(chart, channels[1]);
        Provider.Draw(chart, this, fromPortal, fromCorporation);
    }

    private PortalWithPayment Portal(LicenceLookUp lookUp) =>
        new(
            new PortalSignIn(
                Registration: new("¶11(1)", "registration"),
                SignIn: new("¶11(2)", "process 1"),
                Genuine: new("¶11(3)", "condition 1"),
                Refused: new("¶11(4)", "process 2")
            ),
            new PortalForm(new("¶11(5)", "process 3")),
            new PortalPayment(Paying: new("¶11(6)", "process 4"), Paid: new("¶11(7)", "condition 2"), NotPaid: new("¶11(8)", "process 5")),
            new PortalSignature(
                Choosing: new("¶11(9)", "process 6"),
                Valid: new("¶11(10)", "condition 3"),
                NotValid: new("¶11(11)", "process 7"),
                Signing: new("¶11(12)", "process 8")
            ),
            new PortalRegistration(new("¶11(13)", "process 9"), Service, ClockSource: "¶5", Total)
        )
        {
            BeforePayment = (chart, form, from) => lookUp.DrawAtPortal(chart, form, from),
        };

    private StateCorporation Corporation(LicenceLookUp lookUp) =>
        new(
            SignIn: new("¶10(1)", "process 1"),
            Entering: new("¶10(2)", "process 2"),
            Query: new("¶10(3)", "process 3"),
            Found: new("¶10(4)", "condition 1"),
            NotFound: new("¶10(5)", "process 4"),
            Papers: new("¶10(6)", "process 5"),
            Complete: new("¶10(7)", "condition 2"),
            Refusing: new("¶10(8)", "process 6"),
            Sending: new("¶10(9)", "process 7")
        )
        {
            Service = Service,
            ClockSource = "¶5",
            Total = Total,
            LookUp = lookUp,
        };
}
