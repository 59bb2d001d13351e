using Engagement.Core.Library;

namespace Engagement.Core.Tests.Library;

public sealed class CutTests
{
    [Theory]
    [InlineData(0.25, 0, 0.5, 1, 100, 0, 200, 300)]
    [InlineData(0.5, 0.5, 0.501, 0.501, 200, 150, 200, 150)]
    public void A_part_is_told_in_whole_pixels_within_the_picture(double left, double top, double width, double height, int x, int y, int wide, int high) =>
        Assert.Equal((x, y, wide, high), new Cut(left, top, width, height).Of(400, 300));

    [Theory]
    [InlineData(-0.1, 0, 0.5, 0.5)]
    [InlineData(0.6, 0, 0.5, 0.5)]
    [InlineData(0, 0, 0, 0.5)]
    [InlineData(0, 0, 0.0001, 0.5)]
    [InlineData(double.NaN, 0, 0.5, 0.5)]
    [InlineData(0, 0, double.PositiveInfinity, 0.5)]
    public void What_is_no_part_of_the_picture_is_none(double left, double top, double width, double height) =>
        Assert.Null(new Cut(left, top, width, height).Of(400, 300));
}
