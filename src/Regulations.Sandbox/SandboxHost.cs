using System.Net;
using Regulations.Sandbox.Administration;
using Regulations.Sandbox.Calls;
using Regulations.Sandbox.Certificates;
using Regulations.Sandbox.Memory;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox;

/// <summary>Puts the sandbox together.</summary>
public static class SandboxHost
{
    private const long LargestQuestion = 2 * 1024 * 1024;

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var options = builder.Configuration.GetSection("Sandbox").Get<SandboxOptions>() ?? new SandboxOptions();
        var folder = Path.GetFullPath(options.DataFolder);
        Directory.CreateDirectory(folder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestQuestion;
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Parse(options.Address), options.Port);
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => Population.Read(options.People ?? Path.Combine(AppContext.BaseDirectory, "people.json")));
        builder.Services.AddSingleton(services => new SandboxMemory(
            services.GetRequiredService<Population>(),
            options.Remember ? Path.Combine(folder, "facts.jsonl") : null
        ));
        builder.Services.AddSingleton(_ => new SandboxAuthority(Path.Combine(folder, "certificates")));
        builder.Services.AddSingleton<CallLog>();
        builder.Services.AddSingleton<Operations>();
        builder.Services.AddSingleton<SystemEndpoint>();

        var app = builder.Build();
        app.MapPost(
            "/{system}/{operation}",
            (HttpContext context, string system, string operation, SystemEndpoint endpoint) =>
                endpoint.AnswerAsync(context, system, operation)
        );
        app.MapGet(
            "/certificates/root.pem",
            (SandboxAuthority authority) => Results.Text(authority.Root.ExportCertificatePem() + "\n", "application/x-pem-file")
        );
        app.MapGet("/health", () => Results.Text("ok\n"));
        AdminEndpoints.Map(app);

        // Made now, so that a host started right after finds the root in its place and a fault in the data stops the start.
        File.WriteAllText(
            Path.Combine(folder, "root.pem"),
            app.Services.GetRequiredService<SandboxAuthority>().Root.ExportCertificatePem() + "\n"
        );
        app.Services.GetRequiredService<SandboxMemory>();
        return app;
    }
}
