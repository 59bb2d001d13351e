using Engagement.Core.Library;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Core.Tests.Library;

public sealed class PictureHeadersTests
{
    private static readonly byte[] Jpeg =
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3, 1, 0x22];

    private static readonly byte[] Gif = [.. "GIF89a"u8, 0x20, 0x03, 0x58, 0x02, 0];

    private static readonly byte[] WebPLossy =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. "VP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x20, 0x03, 0x58, 0x02];

    private static readonly byte[] WebPLossless =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. "VP8L"u8, 0, 0, 0, 0, 0x2F, 0x1F, 0xC3, 0x95, 0, 0, 0, 0, 0, 0];

    private static readonly byte[] WebPExtended =
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. "VP8X"u8, 0, 0, 0, 0, 0, 0, 0, 0, 0x1F, 0x03, 0, 0x57, 0x02, 0];

    public static TheoryData<string, byte[], int, int> Pictures => new()
    {
        { "image/png", PictureBytes.Png, 1024, 768 },
        { "image/jpeg", Jpeg, 800, 600 },
        { "image/gif", Gif, 800, 600 },
        { "image/webp", WebPLossy, 800, 600 },
        { "image/webp", WebPLossless, 800, 600 },
        { "image/webp", WebPExtended, 800, 600 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Kind_and_size_are_read_from_the_first_bytes(string contentType, byte[] bytes, int width, int height) =>
        Assert.Equal(new PictureHeader(contentType, width, height), PictureHeaders.Read(bytes));

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_cut_off_anywhere_is_read_or_refused_but_never_breaks(string contentType, byte[] bytes, int width, int height)
    {
        for (var length = 0; length < bytes.Length; length++)
        {
            var header = PictureHeaders.Read(bytes.AsSpan(0, length));
            Assert.True(header is null || header == new PictureHeader(contentType, width, height));
        }
    }

    [Fact]
    public void Whatever_follows_a_good_beginning_nothing_breaks() =>
        Prop.ForAll<byte[], byte>((tail, which) =>
        {
            byte[][] beginnings = [PictureBytes.Png[..12], Jpeg[..4], Gif[..6], WebPLossy[..16], WebPLossless[..16], []];
            var header = PictureHeaders.Read([.. beginnings[which % beginnings.Length], .. tail]);
            return header is null || (header.Width > 0 && header.Height > 0);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><script>alert(1)</script></html>")]
    public void What_is_no_picture_is_refused(string text) => Assert.Null(PictureHeaders.Read(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_picture_without_a_size_is_refused()
    {
        byte[] empty = [.. PictureBytes.Png[..16], 0, 0, 0, 0, 0, 0, 3, 0];

        Assert.Null(PictureHeaders.Read(empty));
    }
}
