using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Regulations.Tests;

public sealed class CertificateTests(RunningSandbox sandbox) : IClassFixture<RunningSandbox>
{
    [Theory]
    [InlineData(SandboxPeople.Lucky, null)]
    [InlineData(SandboxPeople.LuckyFirm, null)]
    [InlineData(SandboxPeople.Unlisted, null)]
    [InlineData(SandboxPeople.CertificateExpired, "expired")]
    [InlineData(SandboxPeople.CertificateRevoked, "revoked")]
    [InlineData(SandboxPeople.CertificateOfAnother, "other-person")]
    public async Task The_authority_says_what_is_wrong_with_a_persons_first_certificate(string subject, string? reason) =>
        (await CheckAsync((await ListAsync(subject))[0], subject)).ShouldBe((reason is null, reason));

    [Theory]
    [InlineData(SandboxPeople.CertificateExpired)]
    [InlineData(SandboxPeople.CertificateRevoked)]
    [InlineData(SandboxPeople.CertificateOfAnother)]
    [InlineData(SandboxPeople.CertificateForSigningIn)]
    public async Task Whoever_has_a_faulty_certificate_has_a_good_one_too(string subject) =>
        (await CheckAsync((await ListAsync(subject))[1], subject)).ShouldBe((true, null));

    [Fact]
    public async Task A_certificate_stays_the_same()
    {
        var once = await ListAsync(SandboxPeople.Lucky);
        var again = await ListAsync(SandboxPeople.Lucky);

        again.ShouldBe(once);
    }

    [Fact]
    public async Task A_certificate_made_elsewhere_is_unknown_to_the_authority()
    {
        await using var elsewhere = new RunningSandbox();
        await elsewhere.InitializeAsync();
        var (_, list) = await elsewhere.CallAsync("eds", "certificates.list", new JsonObject { ["subject"] = SandboxPeople.Lucky });

        var verdict = await CheckAsync(list["certificates"]![0]!["certificate"]!.GetValue<string>(), SandboxPeople.Lucky);

        verdict.ShouldBe((false, "unknown"));
    }

    [Fact]
    public async Task The_root_is_published_and_its_key_is_not()
    {
        var pem = await sandbox.Http.GetStringAsync("certificates/root.pem");

        pem.ShouldNotContain("PRIVATE");
        using var root = X509Certificate2.CreateFromPem(pem);
        root.SubjectName.RawData.ShouldBe(root.IssuerName.RawData);
    }

    private async Task<List<string>> ListAsync(string subject)
    {
        var (_, answer) = await sandbox.CallAsync("eds", "certificates.list", new JsonObject { ["subject"] = subject });
        return [.. answer["certificates"]!.AsArray().Select(item => item!["certificate"]!.GetValue<string>())];
    }

    private async Task<(bool Valid, string? Reason)> CheckAsync(string certificate, string subject)
    {
        var question = new JsonObject { ["certificate"] = certificate, ["subject"] = subject };
        var (_, answer) = await sandbox.CallAsync("certification-authority", "certificate.check", question);
        return (answer["valid"]!.GetValue<bool>(), answer["reason"]?.GetValue<string>());
    }
}
