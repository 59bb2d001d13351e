using System.IO.Compression;
using System.Text;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.X;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Networks;

/// <summary>What a request may do, on real sockets.</summary>
public sealed class NetworkSafetyTests
{
    private const string Fine = "HTTP/1.1 200 OK\r\nContent-Type: application/json";

    private static readonly byte[] Me = """{"data":{"id":"1","username":"acme"}}"""u8.ToArray();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_private_address_is_not_asked()
    {
        await using var inside = RawServer.Saying(Fine, Me);
        using var services = Build();

        var direct = await AskAsync(services, inside.Address);
        var byName = await AskAsync(services, $"http://localhost:{inside.Port}");

        Assert.All([direct, byName], wire => Assert.Equal(WireKind.NeverSent, wire.Answer.Kind));
        Assert.All([direct, byName], wire => Assert.Contains("Networks:AllowPrivateAddresses", wire.Answer.Body, StringComparison.Ordinal));
        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public async Task A_private_address_is_asked_when_the_configuration_names_its_host_or_allows_all()
    {
        await using var inside = RawServer.Saying(Fine, Me);
        using var named = Build(("Networks:X:ApiBaseUrl", "http://127.0.0.1:9"));
        using var open = Build(("Networks:AllowPrivateAddresses", "true"));

        Assert.Equal("acme", (await AskAsync(named, inside.Address)).Content?.Data?.Username);
        Assert.Equal("acme", (await AskAsync(open, inside.Address)).Content?.Data?.Username);
        Assert.Equal(WireKind.NeverSent, (await AskAsync(named, $"http://localhost:{inside.Port}")).Answer.Kind);
    }

    [Fact]
    public async Task Secrets_are_not_sent_without_encryption_to_the_internet()
    {
        using var services = Build();

        var wire = await AskAsync(services, "http://1.1.1.1");

        Assert.Equal(WireKind.NeverSent, wire.Answer.Kind);
        Assert.Contains("https", wire.Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        await using var elsewhere = RawServer.Saying(Fine, Me);
        await using var server = RawServer.Saying($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}/2/users/me");
        using var services = Build(("Networks:AllowPrivateAddresses", "true"));

        var wire = await AskAsync(services, server.Address);

        Assert.Equal(307, wire.Answer.Status);
        Assert.Null(wire.Content);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task A_server_that_only_an_answer_named_is_not_asked()
    {
        await using var server = RawServer.Saying(Fine, Me);
        await using var elsewhere = RawServer.Saying(Fine, Me);
        using var services = Build(("Networks:AllowPrivateAddresses", "true"));
        _ = await AskAsync(services, server.Address);
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient(XCalls.Client);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri($"{elsewhere.Address}/2/users/me?page=2"), Ct));

        Assert.IsType<AddressRefusedException>(refused.InnerException);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var server = RawServer.WithOwnCertificate();
        using var services = Build(("Networks:AllowPrivateAddresses", "true"));

        var wire = await AskAsync(services, server.Address);

        Assert.Equal(WireKind.NeverSent, wire.Answer.Kind);
        Assert.Contains("secure", wire.Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_swells_without_end_when_it_is_unpacked_is_dropped()
    {
        await using var server = RawServer.Start(SwellAsync);
        using var services = Build(("Networks:AllowPrivateAddresses", "true"));

        var wire = await AskAsync(services, server.Address);

        Assert.Equal(WireKind.Lost, wire.Answer.Kind);
        Assert.Contains("too large", wire.Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_left()
    {
        await using var server = RawServer.Start(DripAsync);
        using var services = Build(("Networks:AllowPrivateAddresses", "true"), ("Networks:X:Timeout", "00:00:00.700"));

        var wire = await AskAsync(services, server.Address);

        Assert.Equal(WireKind.Lost, wire.Answer.Kind);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip", "not packed at all")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: br", "{\"data\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=klingon", "{\"data\":")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html", "<html>down for maintenance</html>")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json", "{\"data\":{\"id\":{\"a\":[1,2")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json", "{\"data\":[1,2,3]}")]
    [InlineData("nonsense", "")]
    public async Task An_answer_that_is_no_answer_is_no_exception(string head, string body)
    {
        await using var server = RawServer.Saying(head, Encoding.UTF8.GetBytes(body));
        using var services = Build(("Networks:AllowPrivateAddresses", "true"));

        var wire = await AskAsync(services, server.Address);

        Assert.Null(wire.Content);
    }

    private static async Task DripAsync(Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Fine}\r\nContent-Length: 100000\r\n\r\n"), ct);
        while (true)
        {
            await stream.WriteAsync(" "u8.ToArray(), ct);
            await stream.FlushAsync(ct);
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }

    private static async Task SwellAsync(Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Fine}\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"), ct);
        await using var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
        var zeros = new byte[1024 * 1024];
        while (true)
        {
            await packed.WriteAsync(zeros, ct);
        }
    }

    private static Task<Wire<XData<XUser>>> AskAsync(ServiceProvider services, string address)
    {
        var api = services.GetRequiredService<ApiClients>().SnakeCased<IXApi>(XCalls.Client, address);
        return Wire<XData<XUser>>.AskAsync("token", bearer => api.ReadMeAsync(bearer, Ct), Ct);
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        return new ServiceCollection().AddNetworks(configuration).BuildServiceProvider();
    }
}
