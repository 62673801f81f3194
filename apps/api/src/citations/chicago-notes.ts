/**
 * A style in the Citation Style Language (CSL 1.0.2) after the notes and bibliography of The Chicago Manual of Style, for what a statement
 * cites: articles, pages, bare references, and the record of Stancebook. It is our own, under the licence of Stancebook: the CSL project's
 * is in no package of a reasonable size.
 */
export const CHICAGO_NOTES = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Chicago notes and bibliography, for statements</title>
    <id>urn:stancebook:chicago-notes</id>
    <updated>2026-11-26T00:00:00+00:00</updated>
    <rights license="https://www.apache.org/licenses/LICENSE-2.0">Apache License 2.0</rights>
  </info>
  <macro name="title">
    <choose>
      <if type="document"><text variable="title"/></if>
      <else><text variable="title" text-case="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="container">
    <choose>
      <if type="article-newspaper"><text variable="container-title" font-style="italic"/></if>
      <else-if type="dataset"><text variable="publisher"/></else-if>
      <else><text variable="container-title"/></else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if is-uncertain-date="issued"><group delimiter=" "><text term="circa" form="short"/><date variable="issued" form="text"/></group></if>
      <else-if variable="issued"><date variable="issued" form="text"/></else-if>
    </choose>
  </macro>
  <macro name="address">
    <group delimiter=", ">
      <text variable="URL"/>
      <group delimiter=" "><text value="archived at"/><text variable="archive_location"/></group>
    </group>
  </macro>
  <citation>
    <layout suffix="." delimiter="; ">
      <group delimiter=", ">
        <text macro="title"/>
        <text macro="container"/>
        <group delimiter=" "><text term="version"/><text variable="version"/></group>
        <text macro="date"/>
        <choose>
          <if variable="issued" match="none"><group delimiter=" "><text term="accessed"/><date variable="accessed" form="text"/></group></if>
        </choose>
        <text macro="address"/>
      </group>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="container"/>
        <text macro="title"/>
        <group delimiter=" "><text term="version" text-case="capitalize-first"/><text variable="version"/></group>
        <text macro="date"/>
        <choose>
          <if variable="issued" match="none">
            <group delimiter=" "><text term="accessed" text-case="capitalize-first"/><date variable="accessed" form="text"/></group>
          </if>
        </choose>
        <text macro="address"/>
      </group>
    </layout>
  </bibliography>
</style>`;
