using Regulations.Runtime;
using Regulations.Web.Accounts;
using Regulations.Web.Composition;
using Regulations.Web.Home;

var builder = WebApplication.CreateBuilder(args);

builder.AddLimits();
builder.AddPages();
builder.AddSignInCookie();
builder.Services.AddRegulationsRuntime(builder.Configuration);

var app = builder.Build();

await app.Services.PrepareRegulationsAsync();

app.UsePagesPipeline();

app.MapErrorPages();
app.MapHome();
app.MapSignIn();

await app.RunAsync();
