using Engagement.Core.Inbox;

namespace Engagement.Core.Tests.Inbox;

public sealed class LoopGuardTests
{
    [Theory]
    [InlineData("news_bot", null)]
    [InlineData("TrafficBot", null)]
    [InlineData("bot42", null)]
    [InlineData("someone", "Sää Botti")]
    [InlineData("autoreply_desk", null)]
    public void A_robots_name_is_seen(string handle, string? name) => Assert.NotNull(LoopGuard.Read(Facts() with { Handle = handle, Name = name }));

    [Theory]
    [InlineData("talbot", "Anna Talbot")]
    [InlineData("robotics_fan", "Robotics fan")]
    [InlineData("bottle", "Abbot Smith")]
    [InlineData(null, "Aino")]
    public void A_name_that_only_sounds_like_one_is_not(string? handle, string name) => Assert.Null(LoopGuard.Read(Facts() with { Handle = handle, Name = name }));

    [Theory]
    [InlineData("Thank you for reaching out! Our support team will get back to you.")]
    [InlineData("Hi! Please DM us your order.")]
    [InlineData("Kiitos yhteydenotosta! Asiakaspalvelumme palaa asiaan.")]
    [InlineData("We love it. Ticket #44321")]
    public void Another_companys_desk_is_seen(string text) => Assert.NotNull(LoopGuard.Read(Facts() with { Text = text }));

    [Fact]
    public void An_answer_within_seconds_and_the_same_words_in_thread_after_thread_are_seen()
    {
        Assert.NotNull(LoopGuard.Read(Facts() with { AfterOurWords = TimeSpan.FromSeconds(2) }));
        Assert.Null(LoopGuard.Read(Facts() with { AfterOurWords = TimeSpan.FromSeconds(6) }));
        Assert.Null(LoopGuard.Read(Facts() with { AfterOurWords = TimeSpan.FromSeconds(-1) }));
        Assert.NotNull(LoopGuard.Read(Facts() with { SaidElsewhere = 2 }));
        Assert.Null(LoopGuard.Read(Facts() with { SaidElsewhere = 1 }));
    }

    [Theory]
    [InlineData("Stop", true)]
    [InlineData("please stop replying to me", true)]
    [InlineData("Don't reply.", true)]
    [InlineData("älä vastaa minulle enää", true)]
    [InlineData("Lopettakaa automaattivastaukset", true)]
    [InlineData("I can't stop looking at this car!", false)]
    [InlineData("Nonstop fun", false)]
    [InlineData("You do not answer the phone", false)]
    public void Who_asks_the_robot_to_stop_is_heard(string text, bool asks) => Assert.Equal(asks, LoopGuard.AsksToStop(text));

    private static LoopFacts Facts() => new() { Text = "What a lovely car!" };
}
