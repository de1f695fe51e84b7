using Regulations.Drafting.Charts;
using Regulations.Drafting.Shapes;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Aktobe;

/// <summary>Annexes 1–3: one body of rules, three licences.</summary>
/// <param name="Service">The service.</param>
/// <param name="Annex">The annex of the resolution.</param>
/// <param name="Prefix">What its numbers begin with.</param>
/// <param name="Name">The service's name.</param>
/// <param name="Activity">What is licensed, as the register calls it.</param>
internal sealed record Licence(string Service, int Annex, string Prefix, LocalText Name, LocalText Activity)
{
    public EditionDraft Edition =>
        ArchitecturalControl.Edition(
            Service,
            Annex,
            Prefix,
            Name,
            [
                ("issue", new("Лицензия беру", "Выдача лицензии", "Issue of a licence")),
                (
                    "reissue-reorganisation",
                    new(
                        "Қайта ұйымдастыру немесе санат берілуі бойынша қайта ресімдеу",
                        "Переоформление при реорганизации или присвоении категории",
                        "Reissue on reorganisation or with a category"
                    )
                ),
                (
                    "reissue-simple",
                    new(
                        "Атауы немесе мекенжайы өзгергенде қайта ресімдеу",
                        "Переоформление при изменении наименования или адреса",
                        "Reissue on a change of name or address"
                    )
                ),
            ],
            ["natural", "legal"],
            receiptDayCounts: false,
            [("completeness", "forms/completeness-or-refusal.json"), ("decision", Service + ".forms/decision.json")],
            Draw
        );

    private void Draw(Chart chart)
    {
        var received = ArchitecturalControl.DrawPortal(
            chart,
            Service,
            "¶9",
            new(
                "Өтініш түріне қарай сұралған өрістерді толтырып, құжаттардың көшірмелерін тіркеңіз.",
                "Заполните поля для вашего вида заявления и приложите копии документов.",
                "Fill in what your kind of request asks for and attach copies of the documents."
            ),
            (drawn, form, from) => new LicenceLookUp("¶5(3)").DrawAtPortal(drawn, form, from)
        );
        var named = ArchitecturalControl.DrawReception(
            chart,
            received,
            "15min",
            new(
                2,
                "¶5(2)",
                "1h",
                new("Жауапты орындаушыны белгілеу", "Назначение ответственного исполнителя", "Name the responsible executor")
            )
        );
        new LicenceSteps(chart, this).Draw(named);
    }
}
