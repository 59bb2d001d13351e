using Engagement.Core.Publishing;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Publishing;

public sealed class TextDiffTests
{
    [Fact]
    public void Words_that_changed_are_told_apart_from_those_that_stayed()
    {
        var pieces = TextDiff.Between("Model 12 from 1976.", "Model 12 from 1967, in red.");

        Assert.Equal([new(DiffKind.Same, "Model 12 from "), new(DiffKind.Removed, "1976."), new(DiffKind.Added, "1967, in red.")], pieces);
    }

    [Fact]
    public void Both_texts_can_be_read_out_of_the_difference_again() => Prop.ForAll<string?, string?>((before, after) =>
    {
        var (old, now) = (before ?? "", after ?? "");
        var pieces = TextDiff.Between(old, now);
        return string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Added).Select(piece => piece.Text)) == old
            && string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Removed).Select(piece => piece.Text)) == now;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Very_long_texts_count_as_replaced()
    {
        var longText = string.Join(' ', Enumerable.Range(0, 5_000));

        Assert.Equal([DiffKind.Removed, DiffKind.Added], TextDiff.Between(longText, longText + " more").Select(piece => piece.Kind));
        Assert.Equal([DiffKind.Same], TextDiff.Between(longText, longText).Select(piece => piece.Kind));
    }
}
