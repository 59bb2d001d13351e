using Engagement.App.Networks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Networks;

public sealed class NetworkOptionsTests
{
    [Theory]
    [InlineData("Networks:X:ApiBaseUrl", "not an address")]
    [InlineData("Networks:X:AuthorizeUrl", "")]
    [InlineData("Networks:X:Vocabulary", "Ancient")]
    [InlineData("Networks:X:PollInterval", "00:00:00")]
    [InlineData("Networks:X:Timeout", "soon")]
    [InlineData("Networks:Facebook:GraphBaseUrl", "x")]
    [InlineData("Networks:Facebook:Version", "26")]
    [InlineData("Networks:Facebook:PollInterval", "2.00:00:00")]
    [InlineData("Networks:Instagram:PollInterval", "2.00:00:00")]
    [InlineData("Networks:Instagram:SettleTime", "01:00:00")]
    [InlineData("Networks:Bluesky:ServiceUrl", "x")]
    [InlineData("Networks:Bluesky:Timeout", "00:10:00")]
    [InlineData("Networks:Mastodon:PollInterval", "00:00:00")]
    [InlineData("Networks:Mastodon:SettleTime", "01:00:00")]
    public void A_wrong_value_stops_the_start_with_the_name_of_its_key(string key, string value)
    {
        using var services = Build((key, value));

        var problem = Assert.ThrowsAny<Exception>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(key, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_valid()
    {
        using var services = Build();

        var problem = Record.Exception(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Null(problem);
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        return new ServiceCollection().AddNetworks(configuration).BuildServiceProvider();
    }
}
