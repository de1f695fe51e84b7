using Regulations.Sandbox.Licensing;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Memory;

/// <summary>All facts folded together. Not safe for several threads: <see cref="SandboxMemory"/> guards it.</summary>
public sealed class Ledger
{
    private readonly Population population;
    private readonly HashSet<string> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PaymentAccepted> payments = new(StringComparer.Ordinal);
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Subject, Licence Licence)> licences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CallAnswered> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Subject, string System), int> faults = [];
    private readonly Dictionary<string, Script> scripts = new(StringComparer.Ordinal);

    public Ledger(Population population)
    {
        this.population = population;
        foreach (var person in population.Listed)
        {
            foreach (var licence in person.Licences)
            {
                licences[licence.Number] = (person.Id, licence);
            }
        }
    }

    public int Requests { get; private set; }

    public int Packages { get; private set; }

    public int Payments => payments.Count;

    public SandboxPerson Person(string id) =>
        scripts.TryGetValue(id, out var script) ? population.Of(id) with { Script = script } : population.Of(id);

    public bool HasAccount(string id) => accounts.Contains(id);

    public PaymentAccepted? Payment(string reference) => payments.GetValueOrDefault(reference);

    public bool IsPaid(string reference) => reached.Contains(reference);

    public (string Subject, Licence Licence)? Licence(string number) => licences.TryGetValue(number, out var found) ? found : null;

    public CallAnswered? Answer(string key) => answers.GetValueOrDefault(key);

    public int Faults(string subject, string system) => faults.GetValueOrDefault((subject, system));

    public void Apply(Fact fact)
    {
        switch (fact)
        {
            case AccountOpened account:
                accounts.Add(account.Subject);
                break;
            case PaymentAccepted payment:
                payments[payment.Reference] = payment;
                break;
            case PaymentReached payment:
                reached.Add(payment.Reference);
                break;
            case RequestRegistered:
                Requests++;
                break;
            case LicencePublished published:
                licences[published.Licence.Number] = (published.Subject, published.Licence);
                break;
            case PackageReceived:
                Packages++;
                break;
            case CallAnswered answered:
                answers[answered.Key] = answered;
                break;
            case FaultShown shown:
                faults[(shown.Subject, shown.System)] = Faults(shown.Subject, shown.System) + 1;
                break;
            case ScriptChanged changed:
                scripts[changed.Subject] = changed.Script;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact), fact, "A fact the ledger does not know.");
        }
    }
}
