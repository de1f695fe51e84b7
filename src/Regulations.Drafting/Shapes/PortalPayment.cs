using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>Shape P: the applicant pays at the payment gateway, and E-licensing says whether the fee came.</summary>
/// <param name="Paying">Process 4.</param>
/// <param name="Paid">Condition 2.</param>
/// <param name="NotPaid">Process 5.</param>
public sealed record PortalPayment(Said Paying, Said Paid, Said NotPaid)
{
    /// <summary>The system that knows whether the fee came, and what it is called in a question to it.</summary>
    public (string System, LocalText Title) Asked { get; init; } =
        (
            "e-licensing",
            new("Төлемді «Е-лицензиялауда» тексеру", "Проверка оплаты в «Е-лицензировании»", "Check of the payment in E-licensing")
        );

    /// <summary>Draws it.</summary>
    /// <returns>The way of whoever paid.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var paying = chart.Add(
            new HumanTask(
                Paying.IdIn("portal", "portal-paying"),
                Paying.Title ?? new("Қызмет ақысын төлеу", "Оплата услуги", "Payment of the fee"),
                Paying.Source,
                "applicant",
                new Outcome("paid", new("Төлеу", "Оплатить", "Pay"))
            )
            {
                Lane = Lanes.Applicant,
                Mark = Paying.MarkIn("portal", "applicant", "payment-gateway"),
                Accepted = Paying.Accepted,
                Form = "payment",
                Payload = Value.Script("return { amount: variables.Fees[getInput('Kind')] };"),
            },
            from
        );
        var payment = chart.Add(
            new SystemCall(
                "portal-payment",
                new("Төлем шлюзіндегі төлем", "Платёж в платёжном шлюзе", "Payment through the gateway"),
                Paying.Source,
                "payment-gateway",
                "payment.make",
                Value.Script(
                    $"return {{ reference: getWorkflowInstanceId(), amount: variables.Fees[getInput('Kind')], currency: 'KZT', payer: {Scripts.SignedInSubject} }};"
                )
            )
            {
                Lane = Lanes.Portal,
                Answer = Known.Payment,
            },
            paying.On("paid")
        );
        var check = chart.Add(
            new SystemCall(
                "portal-payment-check",
                Asked.Title,
                Paid.Source,
                Asked.System,
                "payment.check",
                Value.Script("return { reference: getWorkflowInstanceId() };")
            )
            {
                Lane = Lanes.ELicensing,
                Positive = ("paid", Known.Paid),
            },
            payment.Done
        );
        var paid = chart.Add(
            new Decision(
                Paid.IdIn("portal", "portal-paid"),
                Paid.Title ?? new("Ақы төленді ме?", "Услуга оплачена?", "Has the fee been paid?"),
                Paid.Source,
                Value.Of(Known.Paid)
            )
            {
                Lane = Lanes.ELicensing,
                Mark = Paid.MarkIn("portal", "e-licensing", onFailure: NotPaid.Label),
                Accepted = Paid.Accepted,
            },
            check.Done
        );
        PortalRefusal.Draw(
            chart,
            NotPaid,
            "portal-not-paid",
            "e-licensing",
            new("Төлем болмағандықтан бас тарту", "Отказ из-за неоплаты", "Refused: not paid"),
            new(
                "Қызмет ақысының төленгені расталмады, сондықтан қызмет көрсетуден бас тартылды.",
                "Оплата услуги не подтверждена, в услуге отказано.",
                "The payment of the fee is not confirmed, so the service is refused."
            ),
            new("Төленбеді", "Не оплачено", "Not paid"),
            paid.No
        );
        return paid.Yes;
    }
}
