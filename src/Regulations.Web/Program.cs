using Regulations.Web.Accounts;
using Regulations.Web.Composition;
using Regulations.Web.Home;

var builder = WebApplication.CreateBuilder(args);

builder.AddLimits();
builder.AddPages();
builder.AddSignInCookie();

var app = builder.Build();

app.UsePagesPipeline();

app.MapErrorPages();
app.MapHome();

await app.RunAsync();
