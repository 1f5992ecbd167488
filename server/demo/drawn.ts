/** A signature as the sheet stores it. */
export const drawn =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120"><path d="M30 80 C 60 20 90 100 120 60 S 180 30 200 80 S 250 60 270 50" fill="none" stroke="#111" stroke-width="3" stroke-linecap="round"/></svg>'
