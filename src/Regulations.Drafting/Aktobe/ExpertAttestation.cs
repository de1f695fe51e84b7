using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;

namespace Regulations.Drafting.Aktobe;

/// <summary>Annex 4: attestation of experts of building. Step 3 sets the day of a test; the request waits for it.</summary>
internal static class ExpertAttestation
{
    private const string Service = "expert-attestation";

    public static EditionDraft Edition { get; } =
        ArchitecturalControl.Edition(
            Service,
            4,
            "AB-EA",
            new(
                "Құрылыс саласында сараптама мен инжиниринг жүргізетін сарапшыларды аттестаттау",
                "Аттестация экспертов по экспертизе и инжинирингу в строительстве",
                "Attestation of experts for expertise and engineering services in construction"
            ),
            [("issue", new("Аттестат беру", "Выдача аттестата", "Issue of a certificate"))],
            ["natural"],
            receiptDayCounts: null,
            [
                ("schedule", Service + ".forms/schedule.json"),
                ("test", Service + ".forms/test.json"),
                ("certificate-draft", Service + ".forms/certificate-draft.json"),
            ],
            Draw
        );

    private static void Draw(Chart chart)
    {
        var received = ArchitecturalControl.DrawPortal(chart, Service, "¶8", PortalTexts.FillIn);
        var named = ArchitecturalControl.DrawReception(
            chart,
            received,
            "15min",
            new(
                2,
                "¶5(2)",
                "1wd",
                new("Құжаттармен танысып, орындаушыға беру", "Ознакомление и передача исполнителю", "Read, pass to the executor")
            )
        );
        var admitted = new TestAppointment(chart).Draw(named);
        new TestAndCertificate(chart).Draw(admitted);
    }
}
