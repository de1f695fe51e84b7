using Microsoft.AspNetCore.DataProtection;

namespace Regulations.Runtime.People;

/// <summary>Encrypts the IIN or BIN kept with a person. The host decides where the keys are kept.</summary>
internal sealed class SubjectNumbers(IDataProtectionProvider provider)
{
    private readonly IDataProtector protector = provider.CreateProtector("Regulations.People.Subject");

    public string Protect(string number) => protector.Protect(number);

    public string Unprotect(string kept) => protector.Unprotect(kept);
}
