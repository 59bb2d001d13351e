using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>What servers see of our proofs: one is good once, for a second is somebody who listened.</summary>
public sealed class BlueskyProofTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_that_is_asked_again_is_proven_anew()
    {
        using var server = new Busy();
        using var services = Build(server);

        var wire = await AskAsync(services);

        Assert.Equal("acme.test", wire.Content?.Handle);
        Assert.Equal([null, "w1"], server.Proofs.Select(proof => proof.Nonce));
        Assert.Equal(2, server.Proofs.Select(proof => proof.Id).Distinct().Count());
    }

    [Fact]
    public async Task The_word_that_a_server_asks_for_stands_in_the_second_proof()
    {
        using var server = new Busy { Demands = true };
        using var services = Build(server);

        var wire = await AskAsync(services);

        Assert.Equal("acme.test", wire.Content?.Handle);
        Assert.Equal([null, "w1"], server.Proofs.Select(proof => proof.Nonce));
        Assert.Equal(2, server.Proofs.Select(proof => proof.Id).Distinct().Count());
    }

    private static Task<Wire<BlueskySession>> AskAsync(ServiceProvider services)
    {
        var api = services.GetRequiredService<ApiClients>().CamelCased<IBlueskyApi>(BlueskyCalls.Client, "https://pds.example");
        return DpopProofs.WithAsync(Jwt.NewKey(), () => Wire<BlueskySession>.AskAsync(() => api.ReadSessionAsync("DPoP token", Ct), Ct));
    }

    private static ServiceProvider Build(HttpMessageHandler server)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddNetworks(new ConfigurationBuilder().Build());
        services.AddHttpClient(BlueskyCalls.Client).ConfigurePrimaryHttpMessageHandler(() => server);
        return services.BuildServiceProvider();
    }

    /// <summary>Takes the second request; the first finds it busy, or is asked for the server's own word.</summary>
    private sealed class Busy : HttpMessageHandler
    {
        public List<(string Id, string? Nonce)> Proofs { get; } = [];

        public bool Demands { get; init; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(Assert.Single(request.Headers.GetValues("DPoP")).Split('.')[1]));
            Proofs.Add((claims.RootElement.GetProperty("jti").GetString()!, claims.RootElement.TryGetProperty("nonce", out var nonce) ? nonce.GetString() : null));
            var answer = (Proofs.Count, Demands) switch
            {
                (1, true) => new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = JsonContent.Create(new { error = "use_dpop_nonce" }) },
                (1, false) => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable),
                _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { did = "did:plc:acme", handle = "acme.test" }) },
            };
            answer.Headers.Add("DPoP-Nonce", $"w{Proofs.Count}");
            return Task.FromResult(answer);
        }
    }
}
