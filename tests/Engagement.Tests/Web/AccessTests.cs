using System.Net;
using Engagement.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

public sealed class AccessTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private readonly RunningWeb web = fixture.Web;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var endpoints = WebEndpoint.AllOf(web.App).Select(endpoint => endpoint.Name).ToHashSet();

        var unlisted = endpoints.Except(AccessTable.Doors.Keys).Order();
        var gone = AccessTable.Doors.Keys.Except(endpoints).Order();

        Assert.Equal(([], []), (unlisted.ToArray(), gone.ToArray()));
    }

    [Fact]
    public void No_endpoint_is_open_by_forgetting()
    {
        var forgotten = web.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null);

        Assert.Empty(forgotten);
    }

    [Fact]
    public async Task Nobody_gets_in_where_it_is_not_open()
    {
        using var nobody = web.Nobody();

        var wrong = await WrongAsync(nobody, door => door == "open");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(WorkRole.Owner)]
    [InlineData(WorkRole.Admin)]
    [InlineData(WorkRole.Coordinator)]
    [InlineData(WorkRole.Agent)]
    [InlineData(WorkRole.Reader)]
    public async Task A_person_gets_in_as_far_as_the_role_allows_and_never_into_the_api(WorkRole role)
    {
        using var browser = await web.SignedInAsync(role, Ct);

        var wrong = await WrongAsync(
            browser, door => door == "open" || (Enum.TryParse<Capability>(door, out var capability) && CapabilityRules.Allows(role, capability)));

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(WorkRole.Admin)]
    [InlineData(WorkRole.Coordinator)]
    [InlineData(WorkRole.Agent)]
    [InlineData(WorkRole.Reader)]
    public async Task A_key_opens_the_api_as_far_as_its_role_allows_and_no_page(WorkRole role)
    {
        using var program = await web.KeyAsync(role, Ct);

        var wrong = await WrongAsync(
            program, door => door == "open" || (door.StartsWith("key:", StringComparison.Ordinal) && CapabilityRules.Allows(role, Enum.Parse<Capability>(door[4..]))));

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_revoked_key_and_a_made_up_one_open_nothing()
    {
        using var program = web.Nobody();
        program.DefaultRequestHeaders.Authorization = new("Bearer", "eng_made-up");

        var wrong = await WrongAsync(program, door => door == "open");

        Assert.Empty(wrong);
    }

    private async Task<List<string>> WrongAsync(HttpClient client, Func<string, bool> mayEnter)
    {
        var wrong = new List<string>();
        // Signing out would end the walk.
        foreach (var endpoint in WebEndpoint.AllOf(web.App).Where(endpoint => endpoint.Route != "/sign-out"))
        {
            using var request = endpoint.Ask();
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
            if (IsIn(endpoint, answer) != mayEnter(AccessTable.Doors.GetValueOrDefault(endpoint.Name, "")))
            {
                wrong.Add($"{endpoint.Name}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        return wrong;
    }

    private static bool IsIn(WebEndpoint endpoint, HttpResponseMessage answer) => answer.StatusCode switch
    {
        // The door of a webhook is the signature, and the network's question needs its secret.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => endpoint.Route.StartsWith("/webhooks/", StringComparison.Ordinal) || endpoint.Route == "/no-access",
        HttpStatusCode.Redirect => answer.Headers.Location?.OriginalString is { } to
            && !to.Contains("/sign-in", StringComparison.Ordinal) && !to.Contains("/no-access", StringComparison.Ordinal),
        _ => true,
    };
}
