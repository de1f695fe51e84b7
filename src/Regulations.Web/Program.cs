using Regulations.Runtime;
using Regulations.Web.Accounts;
using Regulations.Web.Api;
using Regulations.Web.Cabinet;
using Regulations.Web.Check;
using Regulations.Web.Composition;
using Regulations.Web.ElsaApi;
using Regulations.Web.FrontOffice;
using Regulations.Web.Health;
using Regulations.Web.Home;
using Regulations.Web.Register;
using Regulations.Web.Services;

var builder = WebApplication.CreateBuilder(args);

// First, so that its own choices (one password hasher for all) stand before those of the framework.
builder.Services.AddRegulationsRuntime(builder.Configuration);
builder.AddLimits();
builder.AddPages();
builder.AddSignInCookie();
builder.AddStaffPages();
builder.AddApi();
builder.AddElsaApi();

var app = builder.Build();

await app.Services.PrepareRegulationsAsync();

app.UsePagesPipeline();

app.MapErrorPages();
app.MapHealth();
app.MapHome();
app.MapSignIn();
app.MapServices();
app.MapCabinet();
app.MapFrontOffice();
app.MapRegister();
app.MapCheck();
app.MapStaffPages();
app.MapApi();
app.MapElsaApi();

await app.RunAsync();
