using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Regulations.Gateway.Systems;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Systems;

/// <summary>What the sandbox never does, another system may: a web server that answers with whatever the case says.</summary>
public sealed class ResponseTests : IAsyncLifetime
{
    private readonly WebApplication system = Build();
    private GatewayUnderTest gateway = null!;
    private Func<HttpContext, Task> answer = _ => Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        system.Run(context => answer(context));
        await system.StartAsync();
        var url = system.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        gateway = new GatewayUnderTest(("Systems:portal:Url", url), ("Systems:portal:LargestAnswer", "100"));
    }

    public async ValueTask DisposeAsync()
    {
        gateway.Dispose();
        await system.DisposeAsync();
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task These_statuses_fail_for_now(HttpStatusCode status) =>
        (await AnswerAsync(status, "")).ShouldBeOfType<PassingFailure>().Status.ShouldBe((int)status);

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task These_statuses_are_refusals_for_good(HttpStatusCode status) =>
        (await AnswerAsync(status, "")).ShouldBeOfType<Refused>().Status.ShouldBe((int)status);

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        answer = context =>
        {
            context.Response.Redirect("http://127.0.0.1:1/elsewhere");
            return Task.CompletedTask;
        };

        (await CallAsync()).ShouldBeOfType<Refused>().Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("<html>maintenance</html>")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"paid\":true,\"paid\":false}")]
    public async Task A_success_that_is_no_json_object_fails_for_now(string body) =>
        (await AnswerAsync(HttpStatusCode.OK, body)).ShouldBeOfType<PassingFailure>().Reason.Code.ShouldBe("answer-unreadable");

    [Fact]
    public async Task An_answer_of_unknown_length_is_read_no_further_than_allowed()
    {
        answer = async context =>
        {
            for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(new string(' ', 50)));
                await context.Response.Body.FlushAsync();
            }
        };

        (await CallAsync()).ShouldBeOfType<Refused>().Reason.Code.ShouldBe("answer-too-large");
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_of_the_answer_fails_for_now()
    {
        answer = async context =>
        {
            context.Response.ContentLength = 50;
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("{\"half\":"));
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        (await CallAsync()).ShouldBeOfType<PassingFailure>().Reason.Code.ShouldBe("unreachable");
    }

    private async Task<SystemAnswer> AnswerAsync(HttpStatusCode status, string body)
    {
        answer = context =>
        {
            context.Response.StatusCode = (int)status;
            return context.Response.WriteAsync(body);
        };
        return await CallAsync();
    }

    private Task<SystemAnswer> CallAsync() => gateway.Systems.CallAsync("portal", "account.check", null, "key", CancellationToken.None);

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}
