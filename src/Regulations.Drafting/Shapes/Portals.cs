using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>What is put between the form and what follows it: a look-up, a question to a registry. It may lead back to the form.</summary>
/// <param name="chart">The chart.</param>
/// <param name="form">The id of the form's task.</param>
/// <param name="from">The way from the form.</param>
/// <returns>The ways that go on.</returns>
public delegate IReadOnlyList<Way> AfterForm(Chart chart, string form, Way from);

/// <summary>Shape P: the portal, with payment.</summary>
/// <param name="SignIn">Registration, process 1, condition 1, process 2.</param>
/// <param name="Form">Process 3.</param>
/// <param name="Payment">Process 4, condition 2, process 5.</param>
/// <param name="Signature">Process 6, condition 3, process 7, process 8.</param>
/// <param name="Registration">Process 9 and the clock.</param>
public sealed record PortalWithPayment(
    PortalSignIn SignIn,
    PortalForm Form,
    PortalPayment Payment,
    PortalSignature Signature,
    PortalRegistration Registration
)
{
    /// <summary>What comes between form and payment; null: nothing.</summary>
    public AfterForm? BeforePayment { get; init; }

    /// <summary>Draws it.</summary>
    /// <returns>The way to the provider.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var form = Form.Draw(chart, SignIn.Draw(chart, from));
        var ready = BeforePayment?.Invoke(chart, form.Id, form.On("submitted")) ?? [form.On("submitted")];
        return Registration.Draw(chart, Signature.Draw(chart, Payment.Draw(chart, ready)));
    }
}

/// <summary>Shape Q: the portal, without payment.</summary>
/// <param name="SignIn">Registration, process 1, condition 1, process 2.</param>
/// <param name="Form">Process 3.</param>
/// <param name="Signature">Condition 2, process 4; choosing the certificate and signing have no numbers of their own.</param>
/// <param name="Registration">Process 5 and the clock.</param>
public sealed record PortalWithoutPayment(PortalSignIn SignIn, PortalForm Form, PortalSignature Signature, PortalRegistration Registration)
{
    /// <summary>What comes between form and certificate; null: nothing.</summary>
    public AfterForm? BeforeSignature { get; init; }

    /// <summary>Draws it.</summary>
    /// <returns>The way to the provider.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var form = Form.Draw(chart, SignIn.Draw(chart, from));
        var ready = BeforeSignature?.Invoke(chart, form.Id, form.On("submitted")) ?? [form.On("submitted")];
        return Registration.Draw(chart, (Signature with { Message = PortalSignature.FreeMessage }).Draw(chart, ready));
    }
}
