using Regulations.Sandbox.Certificates;
using Regulations.Sandbox.Licensing;
using Regulations.Sandbox.Payments;
using Regulations.Sandbox.People;
using Regulations.Sandbox.Portal;

namespace Regulations.Sandbox.Calls;

/// <summary>Everything the sandbox can be asked.</summary>
public sealed class Operations
{
    private readonly Dictionary<string, Operation> all;

    public Operations(TimeProvider time, SandboxAuthority authority)
    {
        IEnumerable<Operation> operations =
        [
            .. PortalAccounts.Operations,
            .. PersonsDatabase.Operations,
            .. PaymentGateway.Operations,
            .. ELicensing.Operations(time),
            .. ELicensing.PortalOperations,
            .. IntegratedIs.Operations,
            .. RegionalGateway.Operations,
            .. NotaryIs.Operations,
            .. SpecialRecords.Operations,
            .. CertificateChecks.Operations(authority, time),
            .. SigningProgram.Operations(authority),
        ];
        all = operations.ToDictionary(operation => operation.System + "/" + operation.Name, StringComparer.Ordinal);
    }

    public Operation? Find(string system, string operation) => all.GetValueOrDefault(system + "/" + operation);
}
